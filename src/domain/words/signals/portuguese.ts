import type { SignalWords } from '../signal-words.ts';

/** The weak signals of Portuguese. */
export const portuguese: SignalWords = {
  good: `
    perfeit~; ótim~; excelente~; maravilh~; fantástic~; bacana; massa; show; top; content~; alívio; feliz;
    satisfeit~; funciona; funcionou; funcionando; funcionar agora; resolv~; solucionad~; arrumad~; chegou;
    chegaram; recebi; recebid~; recebemos; bem; bom; boa; certo; certa; corret~; melhor; rápid~; ajudou;
    encontrei; achei; consegui; deu certo; sumiu; desapareceu; clar~; entrei; em ordem; espetacular;
    impecável; razão; tinha~ razão; normal; pode fechar; fechar o; salvou; achado; ajuda; coincide; veio;
    vieram; aceita; abre; abriu; carrega; imprime; conectou; esclarecid~; esclareceu; voltou; enfim;
    finalmente; restabelecid~; entregue; tudo ok; conforme; uma maravilha; lindo
  `,
  ack: `
    ok; okay; entendi; entendid~; percebi; percebid~; compreendo; compreendi; combinad~; beleza; blz; tá;
    está|tudo bem; de acordo; sem problema~|stress|pressa; não faz mal; tudo certo; valeu; erro meu; culpa
    minha; foi distração; era|é|só isso; anotado; ciente; obrigad~; obg; faz sentido; abraço~; fixe;
    tranquilo; tchau; desculp~; perdão; não tinha visto; confundi; enganei; distraíd~; já está; bobeira;
    paciência; que pena|bom; mesmo|fica assim; fazer o quê; pela paciência; então aguardo; vou aguardar;
    esclarecimento; explicação; fico ciente; nesse caso; tanto faz; agradeç~; fica combinado
  `,
  bad: `
    erro; erros; falha~; falhou; quebrad~; pret~; branc~; vazi~; travad~; trava; travando; travou; mort~;
    errad~; falta; faltam; perdid~; lent~; inútil; pior; problema~; avaria~; recusad~; rejeit~; negad~; loop;
    vermelh~; cai; caindo; caiu; incorret~; danificad~; bloquead~; cort~; impossível; atras~; fri~; desliga;
    desligou; sumido; não aparece|abre|carrega|entra|funciona|resolveu|chegou|aceita|consigo|encontro|vejo|
    conseguimos; mudo; desconect~; fecha; expirad~; inválid~; em vez; ao invés; riscad~; demasiado; duas
    vezes; dobro; página não; cobrando; cobraram; cobrad~; barulho; ruído; cheiro; ilegível; zero; estragad~;
    sem sinal|internet|luz|serviço; queimad~; inacessível; rasgad~; não posso * entrar|ver|abrir|aceder|
    acessar|pagar|usar|enviar; disseram|prometeram que|me|nos; não há nenhum|nenhuma
  `,
  again: `
    ainda; continua; continuo; continuam; mesm~; igual; de novo|sempre; novamente; outra|toda|terceira vez;
    sempre; segue; persiste~; volta|voltou a; também não; como|que antes; a mesma; todo mês|dia; todos os
    meses|dias; até hoje|agora; mais uma vez
  `,
  not: `
    nao; nada; nunca; nenhum~; ninguém; nem; sem; tampouco; jamais; impossível; n
  `,
  tried: `
    tentei; testei; reinici~; reinstal~; fiz; feito; segui; já; limpei; verifiquei; experimentei; desliguei;
    esperei; esperado; esperando
  `,
  angry: `
    vergonh~; ridícul~; piada; absurd~; inaceitável; inadmissível; palhaçada; cansad~; fart~; péssim~;
    lamentável; decepcion~; desapont~; ninguém me|lê|responde|resolve; perguntei; não foi|era isso; leu;
    leram; parabéns; semanas * espera~|para; dias * espera~; paciência; descaso; vou * reclamar; procon;
    horas|meses à|de espera~; que maravilha; bonito serviço; bravo; obrigad~ por nada; não me entendeu; não
    percebeu|respondeu|responde; brincadeira; é uma piada; copia e cola; resposta automática|padrão; que tipo
    de; perda de tempo; o cúmulo; sem vergonha; mau atendimento; como é possível; robô; falta de respeito;
    quantas vezes; leiam|leia * mensagem|bem
  `,
  wish: `
    pergunta~; dúvida~; também; além; outra coisa; queria; gostaria; quero; pode; poderia~; aproveito; como;
    vou; testo; aviso; amanhã; depois; anexo; aguardo; espero; à espera; sem resposta
  `,
  others: `
    equipe; equipa~; setor; departamento~; área; colega~; especialista~; técnic~; desenvolv~; faturação;
    faturamento; financeiro; contabilidade; logística; armazém; supervis~; gerente; gestor~; responsável;
    nível; eles; elas; jurídico; seguradora; rh; contabilista; banco; médico; secretaria; direção; fabricante;
    oficina; câmara; perito; comissão; loja; consultor~; cobranças; cozinha; alfândega; fornecedor;
    coordenaç~; manutenção; receção; recepção; unidade; grupo; balcão
  `,
  moves: `
    passei; passo; passamos; passar|enviei * para|ao|à; encaminh~; reencaminh~; transfer~; direcion~; escal~;
    atribu~; repass~; remet~; assum~; trata * partir; trata~ * disso; cuidará; cuida; vai * tratar|cuidar|
    assumir; redirecion~; nas mãos; vou passar; coloco em contacto; é|está com; compete; é da competência;
    quem trata
  `,
  theirs: `
    entrará; entrarão; vai|vão|irá|irão * contactar~|contatar~|ligar~|responder~|entrar|escrever~|falar;
    contactá; contatá; ligará; responderá; responderão; eles|elas|que * lhe|te
  `,
  ours: `
    aviso; avisamos; avisarei; avisaremos; retorno; retornamos; retornarei; retornaremos; volto|voltamos|
    voltarei|voltaremos * contactar|contacto|falar|aqui|a; informo; informamos; informarei; informaremos;
    escrevo; respondo; respondemos; responderemos; te|lhe falo|digo|conto; mantenho|manteremos|mantemos|manter
    * informad~; notificar~; avisá; dizer algo; será atendid~|respondid~|tratad~|analisad~; assim que * aviso|
    retorno|lhe|te; entraremos|entrarei em contacto|contato; receberá * resposta|retorno|notícias; lhe
    diremos|direi; daremos|darei|damos|dou
  `,
  inquiry: `
    verificando; a verificar|analisar|investigar|apurar|trabalhar|tratar|falar|consultar; analisando; em
    análise|andamento|tratamento|investigação|verificação|apuração; investigando; apurando; conferindo; a ver
    com; vendo|falar|falando|conversar com; checando; olhando; consultando; trabalhando; vou * verificar|ver|
    checar|confirmar|consultar|analisar|perguntar|olhar|conferir; deixa~ * ver|verificar|confirmar;
    procurando; perguntei; perguntar; contactei; contatei; analisad~; verificad~; trabalham; tratando;
    acompanhando; avaliando; insistir; procuramos; procurar; consultei; questionei; acionei; acionamos;
    verificações; preciso|tenho de|que verificar|confirmar|perguntar|falar|ver|consultar; vou|vamos verificar|
    confirmar|ver|averiguar|consultar|investigar|apurar
  `,
  wait: `
    aguardo; aguardamos; aguardando; a aguardar; esperando; à espera; pendente; ainda não; recebemos;
    registad~; registrad~; paciência; sem resposta|notícias; tomamos|tomei nota; demora~ * dias; seguimos sem;
    prometeram; foi recebid~; seu pedido|mensagem foi|foram; nada de novo; por enquanto não|nada; de momento;
    em curso; pedimos desculpa pela demora; desculpe a demora
  `,
  soon: `
    breve; amanhã; assim que; logo; hoje; quando; segunda; terça; quarta; quinta; sexta; semana; hora~; dias;
    até; possível; próxim~; prazo; depois; mais tarde; instantes; tarde
  `,
  want: `
    por favor; pf; pfv; preciso; precisamos; falta; faltam; envie; envia; mande; manda; indique; informe;
    diga; diz; me|nos pode|podes|poderia|consegue; pode|podes|poderia|consegue me|nos|indicar|enviar|mandar;
    confirme; partilhe; compartilhe; anex~; necessit~; agradec~; queira; passa; passe; me diz; antes de; só
    preciso; preencha; assine; pra|para eu; para poder~|concluir; falta-nos; nos|me envie|mande|indique|diga|
    informe; precisaríamos; precisaria; seria possível; deseja; prefere; ficamos a aguardar o seu; pode dizer;
    faça chegar
  `,
  info: `
    nome; apelido; sobrenome; data; nascimento; número~; referência; morada; endereço; email; código; print;
    captura~; foto~; cópia; fatura; recibo; nota; comprovante~; comprovativo~; modelo; versão; hora;
    formulário; assinatura; conta; dado~; detalhe~; informaç~; qual; quais; onde; quando; quem; se; que;
    contrato; documento~; série; pedido; encomenda; nif; cpf; tamanho; cor; quantidade; link; arquivo;
    ficheiro; motivo; loja; dígitos; leitura; tela; certidão; atestado; página; matrícula; placa; identidade;
    voo; aparelho
  `,
  done: `
    foi|já|está|fiz|temos|tenho|foram * cancelad~|redefinid~|reembolsad~|corrigid~|alterad~|atualizad~|
    adicionad~|removid~|creditad~|ativad~|desbloquead~|enviad~|renovad~|estornad~|feit~; cancelei; corrigi;
    alterei; enviei; ativei; em anexo; segue em; pode; basta; clique; vá; aqui está; feito; pronto
  `,
  curious: `
    curios~; a propósito; sabia|por que; gostaria de saber; adoraria; faz sentido; ajudei; está|tudo bem; pode
    ser; algo mais; certo $; né; não é; porque; era isso; correto
  `,
  phone: `
    lig~; telef~; chamada~; voz; caixa; contact~; contat~; telemóvel; celular; mensagem; número; atend~;
    recado
  `,
  missed: `
    sem sucesso|êxito|resposta; não atend~|consegui~|foi possível|obtive~; deixei; deixamos; tentei; tentamos
  `,
};
