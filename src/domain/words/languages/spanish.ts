import type { Language } from '../language.ts';
import { spanish as signals } from '../signals/spanish.ts';

/** The phrases of Spanish, of Spain and of the Americas. */
export const spanish: Language = {
  signals,
  common: `
    el la los las de del y es en que no un una por para con su sus tu tus me te se le lo les nos al mi mis
    ya si más pero como está gracias este esta esto hola usted ha he hay muy sin cuando también todo le
    desde ahora sigue son fue donde dime hasta eso nada tengo yo ni porque aún
  `,
  asks: `
    por favor|porfa * envíe~|envia|mande~|manda|adjunte~|adjunta|indique~|indica|confirme~|confirma|
    proporcione~|facilite~|comparta|comparte|diga~|responda|responde|conteste|contesta|describa|describe|
    complete|rellene|firme|remita~; favor de|d enviar~|mandar~|adjuntar|indicar~|confirmar~|proporcionar~|
    facilitar~|compartir~|responder|completar; envíenos|envíeme|envíanos|envíame|mándenos|mándeme|mándame|
    mándanos|indíquenos|indíqueme|indícame|indícanos|díganos|dígame|dime|decime|dinos|díganme|confírmenos|
    confírmeme|confírmame|confírmanos|facilítenos|facilíteme|facilítame|facilítanos|pásame|páseme|pásenos|
    pásanos|compártanos|compárteme|compártame|adjúntenos|adjúnteme|adjúntame|escríbeme|escríbame|escríbanos|
    cuéntame|contame|cuénteme|remítanos|remítame|respóndame|respóndeme|avíseme|avísame|proporciónenos|
    proporcióneme|reenvíame|reenvíenos|reenvíeme|acláreme|aclárame|envíenoslo|mándamelo|envíamelo; podría|
    puede|podrías|puedes|podés|pueden|podrían|podríais|podéis|importaría|importa * enviar~|mandar~|adjuntar~|
    indicar~|confirmar~|proporcionar~|facilitar~|compartir~|decir~|responder~|describir~|dar~|pasar~|aclarar~|
    remitir~|reenviar~|verificar|comprobar|mirar|especificar|mostrar~|detallar~; me|nos puede|puedes|podría|
    podrías|podés|podrían|podéis|pueden|dice|dices|decís|confirma|confirmas|envía|envías|mandas|manda|pasas|
    pasa|indica|indicas|facilita|facilitas|das|da|comparte|compartes; me|nos|saber * qué|cuál|cuáles|cuándo|
    dónde|cuánto|cuántos; necesito|necesitamos|necesitaría|necesitaríamos|requerimos|preciso|precisamos|ocupo|
    ocupamos * su|sus|tu|tus|el|la|los|que|un|una|saber|confirmar|confirmación|conocer|número|foto|más|me|nos|
    copia|captura|dato|datos; me|nos|solo|aún falta|faltan|faltaría|hace|hacen|harían; falta|faltan * por|un|
    una|el|la|su|tu|dato|datos|foto|número|confirmar; sin * no * puedo|podemos|podré|podremos|es; en cuanto|
    una vez|tan pronto * tenga|tengamos|reciba|recibamos|sepa|sepamos|confirme~|envíe~|mande~|lo|la|me|nos;
    para poder|avanzar|continuar|localizar|ayudarle|ayudarte|seguir|tramitar|que|ello|eso|gestionar *
    necesito|necesitamos|necesitaría|falta|confirme|indique; quedo|quedamos * espera|atento|atenta|pendiente|
    atentos * de|a * su|tu|sus|tus|datos|respuesta|confirmación; conteste|responda|contesta|responde * a|con|
    este|indicando|correo; rellene|complete|firme|rellena|completa|firma * y envíe~|devuelva~|envía~|remita~|
    mande~|reenvíe~|mánda~|devuélve~; pruebe|prueba|probá|intente|intenta|haga|haz * y me|nos; fíjese|fíjate|
    mire|mira|revise|revisa|compruebe|comprueba|verifique * y|si * me|nos; no me queda|quedó claro|clara; no *
    tengo|está|sé|queda claro|seguro|si; depende * de|si; según; de lo contrario no; hasta que no; se refiere|
    refieres|referís * a|al; cuál|cuáles|qué de|es * los|las|su|tu|dos; captura|foto|número|copia * por|porfa
    favor|$; le|te pido|ruego|rogamos|pedimos|agradecería|agradeceríamos|agradezco; agradecería|
    agradeceríamos|agradeceré * enviar~|envíe|envíes|que|indicar~|confirmar~|facilitar~; una captura|foto *
    ayudaría|vendría|sería
  `,
  asking: `
    qué|cuál|cuáles|cuándo|dónde|cuánto|cuántos|cuántas|quién; cómo * llama; tiene|tienes|tenés|usa|usas|
    utiliza|utilizas|está|estás|es|ha|has|prefiere|prefieres|preferís|quiere|quieres|querés|desea|deseas|ve|
    ves|aparece|sale|puede|puedes|podés|podría|podrías|recuerda|recuerdas|recibió|recibiste|hizo|hiciste|
    probó|probaste|sigue|sigues|se|le|te|lo|la|su|tu|ya|me|nos; son|fue|era|va|vas; o el|en|por|bien|al
  `,
  polite: `
    algo|alguna|cualquier|otra|otras|más|tiene|tienes|tenés|hay * más|otra|cosa|duda|pregunta|dudas|preguntas|
    consulta|inquietud; cualquier|alguna|otra|otras|más|si|tiene|tienes duda|dudas|cosa|pregunta|preguntas|
    consulta|consultas; puedo|podemos|podría * ayudar~|servir~|asistir~|colaborar * algo|más|otra|alguna; en
    qué|algo más|puedo * ayudar~; le|te|les|os|eso|esto|me|nos|ya|así * sirve|ayuda|funciona|cuentas|parece|
    queda|convence|vale|resuelve|va|aclara|soluciona|sirvió|ayudó|funcionó|responde|quedó * bien|claro|si|
    duda|pregunta|$; queda|quedó|está|es todo|claro|bien|más *; todo claro|bien|en|listo|ok; avísame|avísanos|
    avíseme|avísenos|avise|avisa|dime|díganos|dígame|cuéntame|cuénteme|contame|decime|me|nos * si|cómo|
    cualquier|cuando * funciona|va|sirve|fue|duda|cosa|problema|algo|persiste|sigue|necesita|necesitas|llega|
    resulta|ayuda|ok|salió|no|$; me|nos cuentas|avisas|dices|cuenta|avisa|dice|contás|decís si|cómo|cualquier|
    $; si * avísame|avíseme|escríbenos|escríbanos; avísame|avísanos|avíseme|avísenos|vale|sale $; no dude|
    dudes|duden|dudéis|responda|responder; quedo|quedamos|estoy|estamos|seguimos a|atento|atentos|para|
    pendientes * disposición|servirle|orden|órdenes|consulta|usted; a su|tu|sus disposición|órdenes; puedo|
    podría saber|preguntar * por|motivo|razón; te|le parece; de acuerdo $; ^ ok|vale|bien|claro|listo|correcto
    $; estamos|quedamos para; espero * ayude|ayudado|sirva|sido|útil|resuelva; decirme|decirnos|avisarme|
    avisarnos|confirmarme|confirmarnos|comentarme * si * funciona|va|bien|sirve|carga|deja|ok|persiste
  `,
  offer: `
    quiere|quieres|querés|desea|deseas|prefiere|prefieres|gustaría|le|te * que|ayude|gustaría|interesa|
    interesaría|más; le|te ayudo|cambio|hago; ha|has|ya probado|intentado|pensado|visto|probaste|intentaste;
    sabía|sabías que; por qué no
  `,
  instruct: `
    puede|puedes|podría|podrías|podés|pueden|podrían * intentar~|probar~|reiniciar~|volver|actualizar|borrar|
    reinstalar|desconectar|apagar|cerrar|recargar|abrir|revisar su|tu|la|el; ^ quizás|quizá|a lo mejor|tal;
    puede|puedes|podría|podrías|podés|pueden|podrían * probar|prueba|pruebe
  `,
  found: `
    tras|después|luego de? * revis~|verific~|consult~|comprob~|habl~|analiz~|investig~; he|hemos|lo *
    revisado|comprobado|verificado|consultado|hablado|mirado|analizado|investigado; revisamos|revisé|comprobé|
    verifiqué|consulté|hablé|comprobamos|verificamos; paciencia mientras *
  `,
  rhetorical: `
    por qué; cómo hago|es|se|hacer|lo|cambio; qué pasa|pasó|ha|hago|significa|sucede|ocurre|quiere|hacer|
    sigue|cambia|ocurrió|tal; se puede; puedo|debo|tengo|pierdo|necesito|podré; es posible|normal|seguro|
    cierto|gratis|obligatorio|grave; cambia el|la; y|o la|el|los|las|si|qué|cuánto; pregunta|preguntas|
    preguntaba|quería|quiere|querías|me si|por|cómo|saber|cuándo|pregunta|preguntas|preguntabas; buena
    pregunta; cuándo llega|llegará|estará|se|sale; cuánto tarda|cuesta|tardará|tiempo|demora; dónde está|
    encuentro|veo; de dónde viene|sale; para qué sirve; a qué se debe
  `,
  reply: `
    ^ sí|no|porque|claro|tampoco|también|sencillo|simple|muy|exacto|correcto|por|lamentablemente|
    desgraciadamente|efectivamente|ninguno|ninguna|ambos|ambas|nada|depende|pues|honestamente|
    desafortunadamente|fácil; no lo|te|le|se sabemos|sé|puedo|sabría
  `,
  condition: `
    si caso de|que * no|sigue|continúa|persiste|problema|prefiere|quiere|necesita|necesitas|prefieres|quieres|
    ese|duda|dudas|vuelve|fallara|falla|otra|algo; de lo contrario; si no|le|te|se|lo|el|la|es|hay|algo|
    quiere|quieres|sigue|usted|tiene|tienes; en caso de|contrario|que
  `,
  holding: `
    estamos|estoy|está|están|sigo|seguimos|continuamos|siguen|vamos a|voy a|sigue|quedamos * revisando~|
    verificando~|investigando~|analizando~|comprobando~|trabajando|mirando~|viendo~|consultando~|gestionando~|
    tramitando~|esperando|pendiente|pendientes|evaluando~|estudiando~|chequeando~|averiguando~|buscando|
    validando~|verlo|revisar~|consultar~|comprobar~|averiguar~|investigar~|preguntar~|mirar~|verificar~|
    analizar~|espera; revisando|verificando|investigando|analizando|comprobando|consultando|averiguando|
    validando|chequeando * su|tu|el|la|lo|con|esto|caso; lo|la|los|las|le|esto|eso? reviso|revisamos|miro|
    miramos|consulto|consultamos|verifico|verificamos|investigo|investigamos|compruebo|comprobamos|pregunto|
    averiguo|vemos|veo|chequeo|analizamos|valido * y|con|ahora|en|hoy|mañana|esta|internamente|le|te|$;
    déjame|déjeme|permítame|permíteme|dame|deme|denos|danos|permítanos|permitime|aguarde|aguárdame|espéreme|
    espérame *; voy|vamos a * ver|revisar~|consultar~|comprobar~|averiguar~|investigar~|preguntar~|hablar|
    verificar~|mirar~|analizar~; le|te|les|os|se informaremos|informaré|informo|informamos|avisaremos|avisaré|
    aviso|avisamos|notificaremos|notificaré|contactaremos|contactaré|escribiré|escribiremos|escribo|
    escribimos|responderemos|responderé|contestaremos|contestaré|diré|diremos|digo|decimos|confirmo|
    confirmaré|confirmaremos|confirmamos|cuento|contaré|contamos|mantendré|mantendremos|mantengo|mantenemos|
    actualizo|actualizaremos|daremos|daré|doy|damos|tendré|tendremos|comunicaremos|comunicaré|llamaremos|haré|
    haremos *; en cuanto|apenas|tan|cuando|ni? * tenga|tengamos|sepa|sepamos|haya|llegue|lleguen|responda|
    respondan|reciba|recibamos|pronto|posible|novedades|noticias|contesten|conteste|confirmen *; me|nos
    pondré|pondremos|pongo|ponemos|comunicaré|comunicaremos|contacto en|con|contacto|de * contacto|usted|ti|
    ustedes; a la espera|brevedad; en espera|proceso|revisión|trámite|estudio|investigación|análisis;
    esperando|espero|esperamos|aguardando * respuesta|confirmación|contestación|que|noticias|del|de|al|
    proveedor; aún|todavía|sigo|seguimos|por no|sin * tengo|tenemos|respuesta|novedades|hay|noticias|sabemos|
    recibido|resuelto|ha|han|momento|solución|fecha; he|hemos|ya * consultado|preguntado|pedido|contactado|
    solicitado|reclamado|escrito|abierto *; consulté|pregunté|contacté|solicité|reclamé * al|a|con|la|el;
    hemos|he|ha|fue sido|su|tu * recibido|registrado|registrada|recibida|tomado|anotado|recibió *; tomo|
    tomamos|tomado nota; anotado|registrado; será|está siendo|en * analizad~|revisad~|estudiad~|atendid~|
    proceso|revisión|trámite|curso|estudio|investigación|evaluad~|análisis|procesad~|reparación; ^ un|unos
    momento|momentito|minuto|minutos|segundo|instante|instantes; espere|espera un|unos; agradecemos|gracias|
    pedimos|rogamos * paciencia|espera; paciencia; no me he|nos|me olvidado|olvido|hemos; mensaje|respuesta
    automátic~; alto|gran|mayor|elevado volumen|número|cantidad; lo antes posible; brevedad; más pronto; en
    breve|orden|las *; horas hábiles; lo vemos; trabajando en|para *
  `,
  handOver: `
    he|hemos|ha|fue|lo|la|le|te|se|voy a|vamos a|ya|estoy|estamos|acabo de|su|tu|yo * pasado|remitido|
    transferido|enviado|reenviado|asignado|paso|pasamos|derivo|derivamos|traslado|trasladamos|remito|
    remitimos|transfiero|transferimos|escalo|reenvío|derivando|transfiriendo|pasando|escalando|derivar~|
    pasar~|trasladar~|transferir~|escalar~|elevado|elevo|canalizado|canalizo|turnado|pasé|derivé|trasladé|
    remití|transferí|escalé|reenvié|mandado|mandé|giré|elevé|canalicé|derivada|trasladada|escalada|remitida|
    reasignado|turné * a|al|con|hacia|compañero|compañeros|departamento|equipo|área|dpto|supervisor|colega|
    nivel|responsable; doy|damos|he|hemos dado? traslado; traslado * a la|al; paso|pasamos|pasé|pasado|derivo|
    derivamos|traslado|transfiero|transferido|escalo|remito|remitido|reenvío|reenviado|derivé|transferí|
    trasladé|escalé * al|a * departamento|equipo|área|compañeros|compañera|compañero|facturación|técnico|
    técnica|técnicos|ventas|contabilidad|supervisor|colegas|legal|gerencia|nivel|asesoría|administración;
    departamento|equipo|área|compañero|compañera|compañeros|colega|especialista|técnico|supervisor|asesoría|
    ellos|ella|él|quien|quienes|que|gestor|asesor * se|le|te|los|les|lo contactará|contactarán|pondrá|pondrán|
    comunicará|comunicarán|responderá|responderán|contestará|contestarán|llamará|llamarán|atenderá|atenderán|
    escribirá|escribirán|encargará|encargarán|ocupa|ocupan|encarga|encargan|lleva|llevan|gestionará|resolverá|
    contacta|contactan|responde|llama; compañero~|departamento|equipo|área * encargad~|responsable|
    correspondiente|competente|especializad~; corresponde|compete|pertenece * a|al departamento|área|equipo|
    otro|otra; lo|la lleva|llevan|gestiona|gestionan|ve|ven * departamento|compañeros|equipo|área|otro; se
    encarga|encargan|ocupa|ocupan|encargará|encargarán|hará|hacen; queda|está en|ya * manos; segundo|
    siguiente|2|tercer nivel; escalado|derivado|escalamos|trasladado; toma|tomará|tomarán|retoma * relevo|
    caso|cargo; pasa|pasará|pasan a|al|con * compañera|compañero|equipo|departamento|área|compañeros|
    responsable|supervisor
  `,
  voicemail: `
    llamé|llamado|llamamos|llamando|intenté|intentamos|intentado|traté|tratamos|marcado|marqué|marcamos|
    intento|llamada|llamadas * sin|contestó|contesta|respuesta|éxito|nadie|buzón|comunicarme|comunicarnos|
    contactar~|localizar~|llamar~|hablar|teléfono|apagado|respondió|pero|ocupado; dejé|dejado|dejamos * buzón|
    voz|mensaje|recado; mensaje|recado * voz|buzón; buzón de|lleno; contestador; intenté|intentamos|intentado|
    he|hemos|traté * llamar~|localizar~|comunicar~|contactar~ * teléfono|telefónicamente|usted|éxito|sin; sin
    éxito|respuesta|suerte * teléfono|llam~; no|nadie * contestó|contestaba|contesta|atendió|descolgó|
    respondió|cogió|contestaron|atiende|localiz~; saltó|salta|saltaba * buzón; llámenos|llámeme|llámame|
    llámanos|devuélvame|devuélveme|devuélvanos; devolver~|devuelva|devuelve * llamada; teléfono * apagado|
    comunica|ocupado
  `,
  solved: `
    ya|ahora|todo|así|eso|por fin|esto|y|me|nos|lo|la|perfectamente|bien * funciona|funcionó|va|sirve|anda|
    quedó|funcionan|entra|entró|imprime|pude|puedo|carga|abre|marcha|jala|aparece|sale|llegó|llegaron|está|
    están|resolvió|solucionó|arregló|conecta|tengo|recibí *; ^ funciona|funcionó|resuelto|solucionado|
    arreglado|listo|solucionada|resuelta|sirvió|recibido|hecho|quedó $; funciona|funcionó|va|anda|sirvió|
    quedó|marcha|funcionando * bien|perfecto|perfectamente|ya|ahora|maravilla|genial|todo|correctamente|de|
    gracias|como|estupendamente|lujo|excelente; quedó|queda|está|ha|fue|todo|problema|tema|caso|asunto|han *
    resuelto|solucionado|arreglado|resuelta|solucionada|cerrado|aclarado|aclarada|listo|arreglada|reparado;
    me|nos|se ha|han|sirvió|ayudó|funcionó|llegó|resolvió|solucionó|solucionaron|resolvieron|arregló|
    devolvieron|reembolsaron|abonaron|ayudaron|ayudaste|salvaste|salvado|llegaron|sacaste *; ya no|me|lo|la|
    está|funciona|puedo|llegó|entra|va|recibí|tengo|aparece|pude|quedó *; llegó|llegaron|recibí|recibimos|
    recibido|recibida|apareció *; he|hemos|ha recibido|llegado|podido|conseguido|logrado|entrado; puede|
    pueden|puedes|podéis|podés|se * cerrar~|cerrad~; cerrar el|la|este|esta|mi|caso|ticket; damos|doy por|lo *
    cerrado|resuelto|cerrada|solucionado; por mi|nuestra parte; no|nada|ninguna|sin * más|otra|ninguna|nada *
    dudas|duda|consulta|preguntas|necesito|problemas|errores|pendiente|problema; no necesito|hace|tengo nada|
    más|falta|ninguna *; nada más; no hay|queda nada|más|ninguna; era|eran * el|la|eso|un|una|justo|problema;
    tenías|tenía|tenían|tenés razón; como decías|decía|dijiste|dijo|indicaste|indicó; lo logré|conseguí|
    solucioné|arreglé|resolví|dejamos|dejo; pude|puedo|logré|conseguí * entrar|acceder|ver|descargar|pagar|
    abrir|iniciar|imprimir|descargarlo|solucionarlo|resolverlo|ingresar; justo|exactamente|precisamente lo; lo
    que necesitaba|buscaba|quería; a la primera; sin un|más|ningún|problemas * error|errores|problema|
    problemas|fallos|fallo; problema|error|fallo|tema * resuelto|solucionado|desapareció|desaparecido|
    arreglado; resuelto|resuelta; solucionado|solucionada; arreglado|arreglada; mil maravillas; todo en|bien|
    ok|perfecto|correcto|listo|resuelto|arreglado|funciona|solucionado orden|$|gracias; todo bien|ok|perfecto|
    correcto|claro; aclara|aclarada|aclarado|responde|resuelve * duda|dudas|pregunta|todo; duda|dudas *
    aclarada|aclaradas|resuelta|resueltas; satisfecho|satisfecha|encantado|encantada|contento|contenta|feliz;
    funcionando
  `,
  thanks: `
    gracias|agradezco|agradecido|agradecida|agradecimiento|agradecemos|grax|thx|agradecidos; muchas|mil|
    muchísimas|infinitas|un millón gracias|de; gracias por|a|de|muchas|mil|igualmente|totales|nuevamente *;
    muy|le|te|les|os agradecido|agradecida|agradezco|agradecemos|amable|amables *; ^ perfecto|genial|
    excelente|estupendo|fantástico|maravilloso|fenomenal|super|listo|ok|okey|vale|bien|buenísimo|bueno|
    entendido|comprendido|bárbaro|chévere|guay|de|claro|okay|joya|espectacular|increíble|magnífico|impecable|
    wow|bravo|chido|enterado|enterada|recibido|dale|sale|top|olé|eso|qué|anotado|lástima $; de acuerdo|lujo|
    diez|maravilla|nada; muy|qué amable|bien|rápido|rápidos|bueno|buena|buen|amables|eficientes|alegría|pena|
    maravilla|lástima|eficaz|gusto|crack|detalle *; excelente|buen|gran|buena|muy|magnífico|magnífica|
    estupendo|rápida|pronta servicio|atención|trabajo|trato|soporte|respuesta|ayuda|gestión *; da gusto *; así
    da|gusto *; son|eres|sois|es un|unos|una|los|lo * crack|cracks|mejores|máximo|genios|genio|amables|sol|
    mejor; perdón|disculpe|disculpa|disculpen|perdona|siento|perdonad por|la|las|el *; un placer|saludo|
    abrazo|beso; lo dejamos|dejo así; no pasa nada; no te|se preocupe|preocupes; entiendo|comprendo $; me
    alegro|alegra; felicidades|felicitaciones
  `,
  broken: `
    sigue|sigo|seguimos|siguen|continúa|continúan|continúo|todavía|aún|persiste|nada|tampoco * sin|no|igual|
    mal|dando|saliendo|apareciendo|error|mismo|misma|bloqueada|el|la|apagado|lento|pasando|ocurriendo|
    esperando *; no|nada|tampoco|ni|nunca|jamás me? * funciona|funcionó|sirve|sirvió|va|anda|ayuda|ayudó|
    carga|abre|arranca|entra|resuelto|solucionado|solucionó|resolvió|resuelve|puedo|puede|deja|llega|llegó|
    cambió|cambia|cambiado|soluciona|responde|aparece|enciende|imprime|conecta|arregló|funcionan|pude|logro|
    consigo|reconoce|hizo|marcha|jala|coincide|corresponde|respondieron|existe|contesta|quedó *; no se|me|nos
    * ve|oye|escucha|enciende|actualiza|descarga|instala|imprime|reconoce|acepta|devolvieron|sirve|aparece|
    refleja; no está|es *; nada de *; ^ nada $; sin|ningún|ninguna éxito|cambios|cambio|resultado|solución|
    línea|conexión|servicio|luz|resolver|solucionar|efecto|mejora|sonido|internet|señal; mismo|misma|mismos|
    idéntico|igual * error|problema|mensaje|resultado|pantalla|historia|cosa|que|de; todo|está|estamos|quedó|
    exactamente igual; peor|peores; problema|error * persiste|sigue|continúa|volvió|vuelve|reaparece|
    reapareció|mismo|otra; otra|de|volvió|vuelve|vuelta vez|nuevo|a * fallar|error|salir|caer|pasar|mismo|
    misma|aparecer|sin; volvió|ha|vuelve a|vuelto *; falla|fallan|falló|fallando|casi|parcialmente|medias|
    mitad|queja|reclamación|denuncia|abogado|consumidor *; ha dejado de; dejó|deja de; falta|faltan * el|la|
    los|las|parte|resto; solo|únicamente en|la|el|funciona|funcionó|me|una *; pero|aunque|sin * no|sigue|solo|
    falta|tampoco|ahora|todavía|aún|embargo|sale; roto|rota|averiado|dañado|bloqueado|caído|estropeado|
    descompuesto; inútil|inaceptable|vergüenza|vergonzoso|decepcionado|decepcionada|decepcionante|pésimo|
    pésima|ridículo|indignante|indignado|indignada|molesto|molesta|harto|harta|tomadura|burla|estafa|
    lamentable|insatisfecho|insatisfecha|terrible|absurdo|fatal|desastre; no era|fue lo|eso|cierto|correcto|
    así|verdad|posible *; no * lo que|pregunté|preguntaba|pedí; eso|ya lo|no|he|les|le|os|te * hice|probé|
    intenté|dije|expliqué|mencioné|hecho|probado|intentado|dicho|explicado|mandé|envié; ya * probé|intenté|
    hice|lo|he|les|había * hecho|veces|eso|dije|todo|probado|intentado|expliqué|varias; equivocad~|incorrect~|
    errónea|erróneo; no hay manera|forma|caso|cambios|solución; nadie * responde|contesta|ayuda|contestó|
    respondió|atiende|soluciona|dice; tercera|segunda|cuarta|enésima|tres|dos|varias|cuántas vez|veces *;
    leen|leyó|leyeron|entienden|entendió * mis|mi|mensaje|correo|lo|no; gracias por nada; de nada|sirvió
    sirve|sirvió|nada; pérdida|perder|perdiendo * tiempo; seguí|hice|probé|intenté * pero; enlace * lleva|
    error|funciona; ahora|encima|además tampoco|ni|no|tengo *; emojino; en la|el otro|otra|tele|móvil|celular
    * no *; qué más * hago|hacer|tengo|quieren|debo|necesitan; sigo|seguimos|sigue|quedé|me sin|quedo|dejaron
    *; se cae|cuelga|corta|apaga|bloquea|congela|traba|cayó|colgó
  `,
  contrast: `
    pero; sin embargo; aunque; no obstante; salvo; excepto; lamentablemente; desgraciadamente;
    desafortunadamente; solo|lástima que; en cambio; menos
  `,
  negation: `
    no|nada|nunca|ni|tampoco|ningún|ninguno|sin|falta|faltan|nadie|falla|fallan|error|mal|jamás|imposible|
    sigue|siguen|mismo|misma; ninguna|ningunas
  `,
  more: `
    puede|pueden|podrían|puedes|podéis|podés|podrías|quisiera|querría|quería|quiero|necesito|prefiero|
    preferiría|necesitaría|desearía|gustaría|nadie|puedo|podría|debo|escribí|escribo|cancelar|posponer|
    aplazar|reprogramar|anular *; otra|una|última|tengo|queda|más|otro cosa|pregunta|duda|consulta|tema|otra|
    última|asunto *; además; sigo|aún|todavía * sin|no|espera * respuesta|noticias|contestación|novedades; por
    otro|otra lado|parte|cierto; por cierto; ahora|y|solo quería|quisiera|queda|necesito|cómo|qué|cuándo|
    dónde|falta|una *; tengo que; es posible; se puede; favor|antes de|que; por favor *; voy|vamos|pruebo|
    probaré|intento|intentaré|lo|reviso|revisaré|espero|esperaré|aviso|avisaré|confirmo|confirmaré|miro|
    miraré|te|le|les|os|luego|esta|mañana a|probar|lo|y|hasta|tarde|noche|aviso|cuento|digo|confirmo|comento|
    mando|envío|adjunto|paso|mandaré|enviaré|diré|avisaré|reviso|pruebo|intento|miro|consulto|consultaré *;
    le|te|les|os contaré|informo; lo|la|los pruebo|reviso|miro|consulto|intento|veo|pensaré|probaré|hablo|
    comento; adjunto|adjunta|adjuntos|anexo|adjuntado; aquí|ahí|acá|le|te|les va|tiene|tienes|está|están|dejo|
    tienen|mando|envío *; ^ es|mi|el|la|son * número|modelo|versión|pedido|correo|dirección|serie|factura|dni|
    luz|pantalla *; número|pedido|modelo|versión|serie|correo es; he|ya * enviado|mandado|adjuntado|rellenado|
    firmado|envié|mandé *; hasta ahora|el; por ahora|el momento; de momento; espero|esperando|espera|sigo|
    llevo * respuesta|noticias|espera|que|esperando|desde; a la espera; alguna|hay|hubo|tienen|tiene novedad|
    noticia|noticias|novedades|respuesta|avance|actualización; novedades; nadie me|nos|ha * dijo|dicho|
    contestado|respondido|contestó|respondió|llamó|llamado|escrito; sin|no|aún|todavía * respuesta|noticias|
    contestación|novedades|recibido|respondido; lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|
    tarde * me|mejor|va|viene|bien|puedo|perfecto; mejor|prefiero|preferiría por|el|en|a|la|un|mañana|los *; a
    partir de; cuando|hasta pueda|puedan|llegue|tenga|que *; le|te pregunto
  `,
  automatic: `
    fuera de|del oficina|despacho|la; de|estoy|estaré|me|encuentro|en * vacaciones|permiso|licencia|baja;
    vacaciones hasta|del|desde; respuesta|mensaje|correo automátic~; ausente~; en caso de urgencia; para
    asuntos|temas urgentes|casos; ya no trabajo|trabaja|formo; acceso limitado; responderé|contestaré|atenderé
    * regreso|vuelta|volver; a mi regreso|vuelta; ha sido recibido; no monitoreado|monitorizado
  `,
  past: `
    antes *; hasta ahora|hoy|ayer|entonces; ya no; sin|ni|un|ningún|más|no|nunca|nada * un|más|solo|ningún|
    problemas|otro|hay|he|ha|tengo|volvió|vuelto|tuve|pasó * error|fallo|problema|problemas|errores|vuelto|
    fallar|dudas|duda|más|nada|pasar; no necesito|hace|hay|tengo|queda|es|puedo * más|nada|falta|dudas|duda|
    problema|necesario|preguntas|quejarme|queja|pedir; nada más|pendiente|que; no * más|nada|mejor; no pasa|
    se|te|hay preocupe|preocupes|problema|cuidado|prisa; por|de nada; sin problemas|problema|más|dudas|
    novedad; y listo
  `,
  no: `
    ^ no|nop|nope|nones|nel $; para nada $; ^ no aún|todavía|del|mucho|exactamente|realmente todo? $; todavía|
    aún no $
  `,
  filler: `
    ^ hola|buenas|buenos|estimado|estimada|saludos|adiós|chao|atte|querido|querida *; un|cordial|muchos|
    abrazos|abrazo|besos saludo|saludos|abrazo|beso *; buen|buena|feliz|lindo|excelente|bonito|que tenga|
    tengas|tengan|tengáis * día|tarde|noche|semana|finde|fin|jornada; que|pase|pasen tenga|tengas|tengan|
    tengáis|pase|pasen|le|te|vaya *; hasta|nos luego|pronto|la|mañana|vemos|otra; saludos *; ^ sí|ah|oh|jaja|
    pues|bueno|uf|vaya $; igualmente; a todos|ustedes|ti|usted|vosotros|todo|vos; feliz navidad|año|semana|
    finde
  `,
  things: {
    screenshot: 'captura~; pantallazo~; pantalla; screenshot~',
    photo: 'foto~; imagen|imágenes',
    'order number':
      'número|nº|código|localizador de? pedido|reserva|orden|compra; pedido|reserva|localizador',
    'customer number': 'número|nº de? cliente|contrato|cuenta|póliza|socio; dni|nif|cédula|rfc',
    'serial number': 'número de serie; serie',
    version: 'versión|versiones; firmware',
    log: 'log|logs; registro|registros',
    'error message': 'mensaje|código de? error',
    'e-mail address': 'correo|email|mail',
    'phone number': 'teléfono|celular|móvil',
    address: 'dirección; domicilio; código postal; dirección de envío',
    'date or time': 'cuándo; fecha|hora|día|horario; desde cuándo',
    device: 'modelo; dispositivo; equipo; navegador; sistema; windows; mac; aparato; color',
    document:
      'factura|recibo|formulario|contrato|documento|documentos|comprobante|justificante|ticket|pasaporte; prueba de compra',
    approval: 'confirm~; autoriz~; aprob~; consentimiento',
    choice: 'prefiere|prefieres|preferís|cuál|cuáles|o',
    name: 'nombre|apellido|apellidos',
    reference: 'referencia; seguimiento; rastreo; número de guía|caso|expediente',
  },
};
