import type { SignalWords } from '../signal-words.ts';

/** The weak signals of Spanish. */
export const spanish: SignalWords = {
  good: `
    perfect~; genial~; excelente~; estupend~; fenomenal; fantástic~; maravill~; buenísim~; content~; alivio;
    encantad~; feliz; funciona; funcionó; funcionando; sirvió; resuelt~; solucionad~; arreglad~; arregló;
    llegó; llegado; llegaron; recibid~; recibí; bien; bueno; buena; orden; mejor; rápid~; ayudó; encontré;
    pude; puedo entrar; quedó; salió; desapareció; clar~; satisfech~; anda; crack; listo; lista; aparece ya;
    entré; logré; razón; tenía~ razón; cierto; normal; salvad~; cerrar la|el|esta; ayuda; soluciona; resuelve;
    arregla; coincide~; venido; vino; acepta; abre; carga; imprime; conectad~; aclarad~; aclaró; vuelve|volvió
    a funcionar; de maravilla; al|por fin; restablecid~; entregad~; conforme; satisfactori~; ok todo; todo ok
  `,
  ack: `
    ok; okey; vale; entendid~; entiendo; de acuerdo|nada; comprendo; comprendid~; enterad~; anotad~; ya veo|
    está; dale; va; sale; órale; no pasa nada; no hay problema|prisa; tranquil~; mi error; fue culpa|error
    mío|mía; culpa mía; despistad~; era eso; eso es todo; nada más; saludo~; abrazo; gracias; tiene sentido;
    conforme; bueno; perdón; perdona~; disculp~; no lo había visto; molestia~; me equivoqué; confundí; qué
    tont~|remedio|bueno; qué le vamos|se le va; una pena; de todos modos|formas; igualmente; lo dejo así; es
    lo que hay; pues nada; rapidísim~; aclaración; por la; entonces espero; esperaré; sin prisa; gracias de
    todos; gracias igual~; explicación; quedo enterad~; en ese caso; así sea; ni modo; no importa; me queda
    claro; igual gracias; se le va a hacer; le vamos a hacer; se le hace
  `,
  bad: `
    error~; falla; fallo; fallos; fallando; fallan; rot~; negr~; vací~; blanco; bloquead~; bloquea; congel~;
    colgad~; cuelga; muert~; equivocad~; mal; falta; faltan; perdid~; lent~; inútil; peor; problema~; avería~;
    rechaz~; bucle; roj~; cae; cayendo; caíd~; cort~; incorrect~; dañad~; cierra sol~; imposible; tarde;
    retras~; denegad~; frí~; no aparece|abre|existe|sirve|carga|va|anda|llega|deja|coincide|encuentro|veo|
    logro|consigo; se va|desconecta|cierra; desconect~; caducad~; inválid~; en vez|lugar; rayad~; demasiado;
    dos veces; doble; no me deja; cobrando; cobraron; cobrad~; ruido; olor; ilegible; expirad~; agotad~; cero;
    estropead~; caducó; sin servicio|luz|internet|señal; no puedo|podemos * entrar|ver|abrir|acceder|pagar|
    descargar|iniciar|usar|enviar|hacerlo; me|nos dijeron|dijisteis|prometieron|habían|dijo; no hay ningún|
    ninguna; no ha venido|llegado
  `,
  again: `
    sigue; sigo; seguimos; siguen; todavía; aún; de nuevo; mism~; igual; siempre; vuelve a; continúa;
    persist~; cada|tercera vez; tampoco; nuevamente; idéntic~; como|que antes; lo mismo; otra; nuevo error;
    cada mes|día; todos los meses|días; a día de hoy; hasta hoy; continúan
  `,
  not: `
    no; nada; nunca; ningun~; nadie; ni; sin; tampoco; jamás; imposible
  `,
  tried: `
    probé; probado; intenté; intentado; reinici~; reinstal~; hice; hecho; seguí; ya; borré; comprobé; revisé;
    esperado; esperé; esperando
  `,
  angry: `
    vergüenza; vergonzos~; ridícul~; burla; increíble; inaceptable; indignante; hart~; cansad~; pésim~; fatal;
    lamentable; decepcion~; tomadura; nadie me|lee|responde|contesta; lee~ mis|lo|los; pregunté; he
    preguntado; era mi pregunta; mi pregunta; no es lo que; semanas para; menuda|vaya *; paciencia;
    enhorabuena; felicidades; felicitaciones; horas|días|semanas|meses esperando; anda que; bravo; ole;
    gracias por nada; no me ha entendido; no entendió; es una broma; tomando el pelo; copia y pega; respuesta
    automática|genérica; qué clase de; pérdida de tiempo; el colmo; poca|de vergüenza; mal servicio; cómo es
    posible; robot; cuántas veces; lean|lea * mensaje|correo|bien
  `,
  wish: `
    pregunta~; consulta~; también; además; otra cosa; quisiera; querría; quería; gustaría; puede~; podría~;
    aprovecho; cómo; voy a; probaré; pruebo; aviso; mañana; luego; adjunto; espero; quiero; a la espera; sin
    respuesta
  `,
  others: `
    equipo~; departamento~; área; compañer~; especialista~; técnico~; técnica; desarroll~; facturación;
    contabilidad; administración; logística; almacén; jefe; jefa; supervisor~; responsable; segundo nivel;
    nivel; ellos; ellas; jurídico; aseguradora; mutua; recursos humanos; colega~; cobros; finanzas; gestor~;
    contable; banco; médico; secretaría; dirección; fabricante; ayuntamiento; perit~; servicio técnico;
    comité; oficina; taller; asesor~; cocina; expertos; aduana~; proveedor; gerencia; coordinador~; encargad~;
    jefatura; mantenimiento; recepción; unidad; grupo; especializad~
  `,
  moves: `
    pasad~; pasé; paso su|tu|el|la|lo|al|con; pasamos; derivad~; derivo; derivé; derivamos; trasladad~;
    traslado; trasladé; reenvi~; remit~; transfer~; escal~; asignad~; enviad~|mandad~ * a|al; mandé; encarga~;
    lleva * caso|tema; atender~; hará~|hace~ cargo; asume~; toma~ * caso; redirig~; ocupa~; encargo; pongo|
    ponerle en contacto; le|te paso; en manos; compete; corresponde a; es competencia; lo|la lleva; lo llevan|
    gestiona; redirijo
  `,
  theirs: `
    le|te|se|os contactar~|llamar~|llamen|escribir~|responder~|contestar~|pondrá~|comunicar~|contacten|
    escriban|atenderá~; ellos|ellas|quien|quienes * le|te|se; se ponen; recibirá~ * de
  `,
  ours: `
    le|te|os|les aviso|avisamos|avisaré|avisaremos|escribo|escribimos|escribiré|escribiremos|digo|diré|
    informo|informamos|informaré|informaremos|respondo|responderé|responderemos|contesto|cuento|confirmo|
    confirmaré|mantengo|mantendré|mantenemos|mantendremos|llamo|llamaré; vuelvo|volvemos|volveré * escribir~|
    contactar~|con; tendrá~ noticias|respuesta; notificar~; algo esta|hoy; noticias; será atendid~|respondid~|
    contestad~|tramitad~|revisad~; en cuanto * le|te; le|te diremos|contaré|contamos|decimos; nos pondremos|me
    pondré en; recibirá respuesta|noticias|contestación|una; le llegará; estaremos|estaré en contacto; le
    daremos|daré|doy * respuesta|noticias
  `,
  inquiry: `
    revis~; estamos|estoy|sigo|seguimos|ando revisando|mirando|comprobando|investigando|verificando|
    analizando|buscando|trabajando|consultando|gestionando|averiguando; mirando; comprobando; investigando;
    verificando; analizando; averigu~; consultando; consulto; consultar~; lo miro|reviso|consulto; miro; voy a
    mirar|ver|revisar|consultar|preguntar|comprobar; déjame|déjeme|déjenme ver|mirar|revisar|comprobar|
    consultar; indag~; en ello|proceso|trámite|estudio|revisión; pregunto; consulte; preguntado; preguntar~;
    gestionand~; analizad~; estudiad~; trabajan; trabajamos; valorando; tramitando; reclamamos; insistir;
    buscamos; insisto; consultado; hablar|hablando|comentar~ con; he preguntado; preguntando; reclamad~;
    escalado internamente; comprobaciones; estamos en|con; haremos|haré * seguimiento; me informo; tengo que|
    debo consultar|preguntar|hablar|comprobar|ver
  `,
  wait: `
    espero; esperamos; esperando; a|en espera; pendiente; todavía|aún no; hemos recibido; recibimos|recibido
    su|tu; paciencia; registrad~; sin respuesta|noticias; a la espera; tomamos|tomad~ nota; anotad~; en cola|
    curso; seguimos sin; prometido; ha|hemos sido recibid~; su solicitud|mensaje|consulta ha; nada nuevo; de
    momento no|nada; por ahora no|nada; lamentamos la demora; disculpe la demora|espera
  `,
  soon: `
    pronto; mañana; cuanto; hoy; en breve; brevedad; enseguida; lunes; martes; miércoles; jueves; viernes;
    semana; hora~; días; cuando; una vez; tan pronto; antes; próxim~; luego; después; tarde; plazo; a lo
    largo; ahorita
  `,
  want: `
    por favor; porfa; necesito; necesitamos; necesitaría~; envíe~; envía~; mande~; manda~; indique~; indíca~;
    diga~; dime; podría~; me|nos puede|puedes|dice~|das|da; facilit~; confirme~; confirma; pásame|pásanos|
    páseme|pásenos|pasarme|pasarnos; comparta; adjunt~; preciso; precisamos; requerimos; ocupo; me|nos hace|
    hacen|haría falta|faltan; agradec~; antes de; aclár~; para ello|dar~|tramitar|continuar|poder; solo|
    únicamente falta|faltan|necesito|necesitamos|faltaría; rellen~; firm~; a cuál; nos|me falta|faltan|indica;
    aporte; presente; requiere; hágame|háganos|hazme|haznos llegar; tendría que; quedamos a la espera de su;
    desea; prefiere
  `,
  info: `
    nombre; apellido~; fecha; número~; referencia; dirección; correo; código; captura~; foto~; copia; factura;
    recibo; ticket; justificante~; modelo; versión; registro; hora; formulario; firma; cuenta; dato~;
    detalle~; información; qué; cuál~; dónde; cuándo; quién; si; contrato; documento~; serie; pedido; dni;
    nif; comprobante~; talla; color; cantidad; enlace; archivo; motivo; tienda; dígitos; firmad~; lectura;
    certificado~; permiso; página; matrícula; placa; identidad; pasaporte; carnet; ciudad; curso; año;
    habitación
  `,
  done: `
    he|hemos|ha|está|queda|quedó|fue|ya * cancelad~|restablecid~|reembolsad~|corregid~|cambiad~|actualizad~|
    añadid~|eliminad~|abonad~|ampliad~|activad~|desbloquead~|enviad~|renovad~|cerrad~|modificad~|hech~|list~;
    adjunt~ le|encontrará|tiene; le|te adjunto; puede; puedes; encontrará~; haga clic; pulse; vaya; aquí
    tiene~; hecho; listo
  `,
  curious: `
    curios~; por cierto|qué; sabía~ que; gustaría|encantaría saber; te|le|os sirve; sirve; te|le parece; le|te
    va bien; algo más; verdad; qué tal; no $; vale; de acuerdo; ha pensado; pensado; era eso; es lo que
    buscabas|buscaba; cierto
  `,
  phone: `
    llam~; telefón~; contestador; buzón; contact~; móvil; celular; mensaje; comunica~; descolg~; marqué;
    línea; voz; cogi~
  `,
  missed: `
    sin éxito|suerte|respuesta; no * contest~|localiz~|cogi~|conseguimos|hemos podido|pude|pudimos; dejado;
    dejé; dejamos; intentado; intenté; intentamos; imposible
  `,
};
