import type { Language } from '../language.ts';
import { portuguese as signals } from '../signals/portuguese.ts';

/** The phrases of Portuguese, of Brazil and of Portugal. */
export const portuguese: Language = {
  signals,
  common: `
    o a os as de do da dos das e é em que não no na nos nas um uma para pra por com seu sua seus suas me te
    se lhe ao à mais mas como está isso este esta obrigado obrigada olá você vocês já foi ainda sem meu
    minha tem muito até agora pelo pela são nem também só tudo eu nada continua ele ela quando deu ficou
  `,
  asks: `
    por favor|gentileza * envie|envia|mande|manda|anexe|informe|informa|confirme|confirma|forneça|indique|
    indica|diga|responda|preencha|encaminhe|descreva|compartilhe|partilhe; favor enviar|informar|confirmar|
    anexar|responder|encaminhar|indicar; pode|poderia|podia|podem|consegue|consegues|podes|poderiam * enviar|
    mandar|anexar|informar|confirmar|indicar|dizer|fornecer|responder|passar|verificar|descrever|compartilhar|
    partilhar|encaminhar|reenviar|dar|facultar; envie|mande|envia|manda|diga|diz|informe|confirme|indique|
    passa|passe|encaminhe|responda|conte me|nos|pra|para|a|o|uma|um|com; me|nos envia|manda|diz|informa|
    confirma|passa|envie|mande|diga|informe|confirme|passe|fala|conta|indica|falta|faltam; falta|faltam * me|
    só|o|a|seu|sua; preciso|precisamos|precisaria|precisávamos|necessito|necessitamos * do|da|de|que|seu|sua|
    saber|confirmar|dos|das|o|a; sem * não * consigo|conseguimos|posso|podemos|dá; assim que|logo|quando *
    enviar|receber|recebermos|confirmar|tiver|tivermos|mandar|informar|responder; com ele|ela|isso|esse|essa|
    esses * envio|consigo|posso|libero|localizo; para * preciso|precisamos; aguardo|aguardamos|ficamos * seu|
    sua|envio|dados|confirmação; qual|quais * por favor; tente|teste|experimente * e me|diga|avise|envie|nos;
    depende * qual|se; pedimos|peço|solicitamos * envie|envio|que|confirme
  `,
  asking: `
    qual|quais|quando|onde|quanto|quantos|quantas|quem; que|o * você|versão|aparece|modelo|diz|mensagem|cor|
    horário|dia|data; como * você|aparece|se; desde|com|em|para|a que; é|foi|aparece|pode|poderia|quer|deseja|
    lembra|você|o|a|seu|sua|vocês * ou; você|vocês|o senhor|a senhora|sr|sra; prefere|preferes|usa|utiliza|
    tem|recebeu|consegue|fez|tentou|está|já; de manhã * ou
  `,
  polite: `
    posso|podemos|consigo * ajudar *; ajudar|ajudo * mais|algo|alguma; algo|alguma|qualquer|mais|outra mais|
    dúvida|coisa|pergunta|alguma; mais|outra algo; qualquer|alguma questão; avise|avisa|diga|diz|me|nos|conta|
    conte|informe * se|caso|quando * funcionou|funciona|deu|der|resolveu|precisar|não|conseguir|persistir|
    resultou|resulta; me|nos avisa|avise|diga|diz|conta|fala se|caso|como|$; avisa|avise se; isso|isto|assim|
    ajudou|ajuda|resolve|resolveu|deu|ficou|tudo * ajuda|resolve|responde|esclarece|certo|claro|bem|ok|ajudou|
    $; certo|ok|combinado|beleza $; não hesite|responda; à|fico|estou|ficamos|estamos à|ao|sua disposição|
    dispor; posso saber * motivo|porque; deseja continuar; caso * avise|fale|entre|contacte; dizer|avisar|
    confirmar me|dizer nos se * funciona|funcionou|resolveu|ficou|deu|ok|persiste
  `,
  offer: `
    quer|queres|deseja|gostaria|prefere * que *; posso|devo|podemos *; já tentou|experimentou|pensou|viu
  `,
  instruct: `
    pode|podes|poderia|poderias|consegue|consegues * tentar|experimentar|reiniciar|testar|limpar|atualizar|
    reinstalar|desligar|recarregar|abrir|voltar; ^ talvez
  `,
  found: `
    após|depois * verific~|anális~|consult~|contact~|falar|investig~; verifiquei|verificámos|analisei|
    analisámos|confirmei|consultei|falei|conferi|conferimos|chequei; paciência enquanto *
  `,
  rhetorical: `
    por que|qual; porque; ^ como|o que * faço|fazer|funciona|acontece|aconteceu|significa|mudou|é|houve; o que
    * acontece|aconteceu|houve|significa|é|fazer|muda|faço; posso|devo|preciso|tenho; é possível|normal|
    verdade|seguro; quando chega|vai|sai|será|fica; boa pergunta; você|perguntou|pergunta|queria * perguntou|
    pergunta|perguntava|saber; de onde|quem vem
  `,
  reply: `
    ^ sim|não|porque|claro|também|é|são|simples|infelizmente|exato|depende|nenhum|nenhuma|ambos|tudo|já|com|
    muito|na|fácil; não sei|sabemos
  `,
  condition: `
    se * não|continuar|persistir|voltar|precisar|ainda|quiser|preferir|tiver|problema|dúvida|falhar|der|algo;
    se o|a|isso|você; do contrário; senão; ^ caso o|a|os|haja|precise|tenha|seja|queira|isso
  `,
  holding: `
    estamos|estou|está|estão|vou|vamos|equipe|equipa|continuamos * verificando|analisando|investigando|
    verificar|analisar|investigar|apurar|apurando|averiguar|checando|checar|consultar|consultando|aguardando|
    aguardar|tratar|tratando|acompanhando|trabalhando|trabalhar|falar|ver|confirmar|olhar|olhando|perguntar|
    avaliando|avaliar|resolver|vendo|conferir|testando|testar|espera|pesquisar|conversar|esperando|análise|
    rever; em|sob análise|andamento|tratamento|investigação|avaliação|verificação|curso|processamento; deixe|
    deixa|permita * ver|verificar|eu|comigo|checar|me; te|lhe|vos|entro|entramos|entraremos|dou|daremos|damos|
    darei|volto|voltamos|voltaremos|retorno|retornamos|retornaremos|aviso|avisamos|avisaremos|avisarei|
    informo|informamos|informaremos|respondo|responderemos|digo|direi|escrevo * dou|retorno|contato|contacto|
    aviso|breve|notícias|informaremos|avisaremos|avisamos|novidades|tiver|tivermos|que|amanhã|hoje|logo|
    feedback|possível|em; retorno até|assim; assim|logo que tiver|tivermos|souber|soubermos|possível|houver|
    eu|receber|responderem|for; aguardo|aguardamos|aguardando|à espera * resposta|retorno|fornecedor|
    transportadora|confirmação|da|do|de|pela|pelo; ainda * aguardo|aguardamos|sem|não|estamos|estou *; não|sem
    * ainda|resposta|retorno|previsão|novidades|notícias; já? pedi|solicitei|perguntei|contactei|contatei|
    solicitamos|pedimos|abri|cobrei *; recebemos|registamos|registramos|registrada|recebida|registrado|
    recebido * sua|seu|mensagem|solicitação|pedido|contato|reclamação|com; tomamos|tomei nota; anotado;
    mensagem|pedido|solicitação * recebid~|registrad~|registad~; um|só momento|instante|minuto|pouco|
    minutinho; agradecemos|pedimos|obrigado|obrigada * paciência|aguardar; paciência; mais breve|rápido
    possível; em breve; brevemente; volume * alto|elevado|mensagens|acima; alto volume; mensagem|resposta
    automática; não esqueci|esquecemos; dentro de
  `,
  handOver: `
    encaminhei|encaminhamos|encaminho|encaminhado|encaminhada|encaminhando|encaminhar|transferi|transferimos|
    transferindo|transferir|transferido|transferida|repassei|repassamos|repassando|passei|passamos|passo|
    passando|passar|reencaminhei|reencaminhámos|escalei|escalado|escalamos|direcionei|direcionado|remeti|
    enviei|mandei|enviado|mandamos|enviamos|reencaminhado|reencaminhada|redirecionei|redirecionado|levei|
    submeti|entreguei * para|à|ao|aos|às|pra|pro|eles|o * equipe|equipa|setor|departamento|colega|colegas|
    área|financeiro|técnico|técnica|jurídico|responsável|supervisor|time|suporte|contabilidade|faturação|
    faturamento|eles|nível|pessoal|especialista|gerente|comercial|analista; encaminhei|encaminhamos|
    encaminhado|encaminhada|encaminho|transferi|transferido|repassei|escalei|escalado|reencaminhei|repassado|
    mandei tudo|seu|sua|o|a|para|pra|ao|este|esta|isso; é|são|fica|seria|trata * com|responsabilidade * a|o|
    da|do; responsabilidade|competência d~; quem cuida|trata|resolve|responde; setor|departamento|equipe|
    equipa|colega|analista|especialista|técnico|eles|área|ela|ele|lá * procura|contato|contacto|contactar|
    contatar|contactará|entrará|entrarão|responderá|responder|responde|assume|assumir|liga|ligará|retornará|
    vai|vão|fala|cuidar|tratar; está|estão|ficou|fica agora? com * equipe|equipa|setor|departamento|colega|
    financeiro|time|técnica; segundo nível; nível 2; tratado|tratada|gerido|cuidado pel~
  `,
  voicemail: `
    liguei|ligamos|tentei|tentamos|telefonei|telefonamos|ligar|contato|chamada * não|atendeu|sem|ninguém|
    caixa|sucesso|contactar|contatar|telefone|ligar|falar|recado|postal|mensagem|voz; deixei|deixamos *
    recado|mensagem|voz|voicemail; recado|mensagem * caixa|voz|secretária|eletrônica|postal; caixa postal;
    ninguém|não atendeu|atende|atenderam; telefone desligado; retorne|retornar|devolva * ligação|chamada;
    ligue me|nos|de
  `,
  solved: `
    já|agora|tudo|está|isso|finalmente|deu|voltou|ficou|foi|tá * funciona|funcionou|funcionando|imprime|certo|
    resolvido|resolvida|consegui|recebi|chegou|resolveu|abre|entrou|entra|ok|normal|perfeito|caiu|liga|
    conecta|gela; ^ funcionou|funciona|resolvido|resolveu|resolvida|consegui|recebi|chegou|certinho $; deu|dá
    certo|bom; funcionou|funciona|resolveu|resolvido|resolvida|solucionado|solucionada|consertado; consegui|
    conseguimos * entrar|acessar|resolver|aceder|fazer|ver|pagar|baixar|imprimir; tudo bem|esclarecido; pode|
    podem * fechar|encerrar|ser; encerrar|fechar * chamado|ticket|caso|pedido|atendimento; não preciso|tenho|
    há|é|precisa * mais|nada|dúvidas; nada mais; era|afinal * o|só|a * cabo|filtro|cache|cartão|roteador|
    senha|tomada; tinha|tinham|tinhas razão; chegou|chegaram|recebi|recebemos|caiu|caíram|estornado|
    reembolsado *; problema|erro * resolvido|sumiu|desapareceu|solucionado|acabou; sem|nenhum mais|problema|
    problemas|erro * desde|mais; exatamente|era isso|o; voltou a|ao * normal|funcionar; satisfeito|satisfeita;
    dúvida|questão * esclarecida|resolvida|sanada; por mim|aqui está|tá|tudo; esclareceu|esclarecido|
    esclarecida|respondida; estão a funcionar; já|agora|está * a funcionar|dar
  `,
  thanks: `
    obrigado|obrigada|obrigadão|obg|brigado|brigada|valeu|vlw|agradeço|agradecemos|agradecido|agradecida|
    gratidão|grato|grata; obrigado|obrigada|agradeço|valeu pel~|por|muito|a|de *; muito|muitíssimo obrigado|
    obrigada|bom|bem|gentil; ^ perfeito|ótimo|ótima|excelente|show|maravilha|top|beleza|legal|fixe|boa|bom|
    entendi|entendido|certo|ok|combinado|espetáculo|impecável|massa|joia|bacana|maravilhoso|perfeita|percebi|
    tá|que|parabéns|nota|fantástico|compreendido|sucesso $; muito boa; que bom|ótimo|rapidez|maravilha|pena|
    vergonha|rápido|alívio; ótimo|excelente|bom|parabéns|atendimento|serviço * atendimento|serviço|trabalho|
    suporte|apoio|nota|excelente|ótimo|rápido; desculpe|desculpa|desculpem *; sem problemas; tudo bem; show
    de; de nada; pelo|pela|por * atendimento|atenção|ajuda|rapidez|resposta|paciência|retorno; vocês são|foram
    *; deixa para|pra lá; nota 10|dez|mil
  `,
  broken: `
    continua|continuo|continuam|ainda|segue|permanece|persiste * sem|não|igual|mesmo|mesma|com|dando|problema|
    erro|falhando|na|parado|bloqueado|quebrado|lento|fora|aparecendo|avariado|a; não|nada|nem|nunca|tampouco *
    funciona|funcionou|resolveu|resolve|adiantou|ajudou|ajuda|abre|liga|entra|carrega|consigo|conseguimos|
    mudou|muda|deu|dá|chegou|aparece|serve|serviu|imprime|conecta|resolvido|responde|respondeu|arranca|gela|
    bate|melhorou|aceita|resultou|resulta|deixa|voltou; não está|é|era * resolvid~|cert~|isso|funcionando|bem|
    correto; nada * feito|disso|disto|ver; mesmo|mesma|mesmíssimo|mesmos * erro|problema|mensagem|coisa|
    resultado|falha|história; problema|erro * persiste|continua|voltou|permanece|novamente|mesmo; voltou a *
    falhar|dar|cair|acontecer|parar|travar|aparecer; sem sucesso|resultado|solução|efeito|internet|sinal|
    gelar|luz|som|melhora; só|apenas * no|na|em|funciona|funcionou|parte *; falta|faltam|quase|parcialmente|
    metade *; pior|piorou; inútil|absurdo|inaceitável|decepcionado|decepcionada|decepcionante|péssimo|péssima|
    ridículo|vergonha|descaso|insatisfeito|insatisfeita|palhaçada|lamentável|desapontado|desapontada|
    revoltante; reclamação|procon|advogado|reclame; não * perguntei|pedi|pergunta|queria; já * fiz|tentei|
    disse|expliquei|enviei|falei|testei|mandei *; tentei|reiniciei|reinstalei|fiz * mas|nada|e|vezes|sem|três|
    duas|continua; errad~; outro|outra * cliente|vez|erro|pessoa; de novo|novamente *; quebrou|travou|trava|
    parou|falhou|falha|falhando|caiu de|cai|avariou|estragou|quebrado|avariado; terceira|segunda|quarta|três|
    duas|quantas|várias vez|vezes; ninguém * responde|respondeu|resolve|ajuda|atende|liga; obrigado|obrigada
    por nada; perda|perder|perdendo * tempo; na mesma; emojino; vocês * leem|leram
  `,
  contrast: `
    mas não|ainda|agora|o|a|continua|só|nada|também|no|na|nem|os|as; porém; contudo; no entanto; entretanto;
    infelizmente; todavia; embora; exceto; só que; tirando
  `,
  negation: `
    não|nada|nunca|nem|nenhum|nenhuma|sem|falta|faltam|erro|falha|errado|errada|continua|ainda|impossível|
    mesmo; nenhures|tampouco
  `,
  more: `
    pode|podem|poderia|poderiam|consegue|consegues|podia|queria|gostaria|quero|preciso|precisava|preferia|
    gostava|necessito|vou|vamos|irei|tento|testo|experimento|aviso|retorno|verifico|confirmo|aguardo|espero|
    envio|mando|digo|respondo|darei|melhor|prefiro *; agora|e|só|outra|mais|tenho|uma|também queria|quanto|
    como|uma|outra|coisa|dúvida|pergunta|falta|se|quando|questão *; além disso; ainda|continuo|ninguém * não|
    sem|respondeu|resposta|retorno; aliás; como|quando|quanto|onde|qual * faço|posso|fica|é|custa|será|devo;
    te|lhe|vos aviso|digo|conto|confirmo; segue|seguem|anexo|anexei|anexado|envio|em|mando * anexo|print|foto|
    comprovante|a|o|os|em|abaixo|captura|comprovativo; no anexo; aqui está|vai|estão|segue; meu|minha|o|a *
    número|modelo|versão|é|pedido|cpf|nif * é; é|são * modelo|versão|número; já enviei|mandei|preenchi|anexei
    *; aguardo|aguardando|espero|esperando|à|ainda * retorno|resposta|desde|espera|aguardo|notícias; alguma|
    há|tem * novidade|novidades|notícia|notícias|resposta|previsão; até agora|o; por enquanto; segunda|terça|
    quarta|quinta|sexta|sábado|domingo|manhã|tarde * posso|pode|serve|melhor|bem|dá; antes de; cancelar|adiar|
    remarcar|mudar; se dá|é|posso|há; a partir; por favor *
  `,
  automatic: `
    de|em férias|licença; fora do escritório|da; ausente~; mensagem|resposta automátic~; responderei|
    retornarei * regresso|retorno|voltar; em caso de|assuntos * urgência|urgente|urgentes; para assuntos
    urgentes; não|já * trabalho|trabalha|faço * mais|empresa|na; foi recebid~; acesso limitado; no meu
    regresso; férias até; estarei fora
  `,
  past: `
    antes *; até então|ontem|hoje; não preciso|tenho|há|é|precisa * mais|nada|dúvidas|problema|problemas|
    necessário; sem|nenhum mais|problema|problemas|erro *; não * mais|problema|preocupe|poderia|melhor|há;
    mais nenhum; que vergonha
  `,
  no: `
    ^ não|nop|negativo $; ainda|infelizmente não $; não mesmo|ainda|totalmente $
  `,
  filler: `
    ^ olá|oi|caro|cara|prezado|prezados|cumprimentos|atenciosamente|abs|bjs|att|abraço|abraços *; um|bom|boa|
    ótimo|ótima|feliz|grande|forte abraço|dia|tarde|noite|fim|semana|final|natal|trabalho *; tenha|tenham|uma|
    um * boa|bom|ótimo|ótima|excelente *; até breve|logo|mais|a; melhores cumprimentos; ^ sim|ah|oh|kkk|kkkk|
    rs|haha|então|bom|pronto|ufa $; igualmente; a todos|vocês|toda|você
  `,
  things: {
    screenshot: 'captura~; print|prints|screenshot',
    photo: 'foto~; imagem|imagens',
    'order number': 'número|código * pedido|encomenda|reserva; pedido|encomenda',
    'customer number': 'número * cliente|contrato|conta; cpf|nif|cnpj',
    'serial number': 'número de série; série',
    version: 'versão; firmware',
    log: 'log|logs',
    'error message': 'mensagem|código de? erro',
    'e-mail address': 'email|mail',
    'phone number': 'telefone|telemóvel|celular',
    address: 'endereço|morada|cep',
    'date or time': 'quando; data|hora|horário|dia; manhã',
    device: 'modelo; aparelho|dispositivo|navegador|sistema',
    document: 'fatura|recibo|comprovante|comprovativo|formulário|contrato|documento|documentos|nota',
    approval: 'confirm~; autoriz~; aprov~',
    choice: 'prefere|preferes|qual|quais|ou',
    name: 'nome|apelido|sobrenome',
    reference: 'referência; protocolo; rastreio',
  },
};
