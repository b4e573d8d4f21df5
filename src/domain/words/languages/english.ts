import type { Language } from '../language.ts';
import { english as signals } from '../signals/english.ts';

/** The phrases of English. */
export const english: Language = {
  signals,
  common: `
    the and to of is it you your i my we our for on in that this with be have has are was not do did can
    will please at but so if as from an they he she them there their its im ive dont thanks thank just been
    would could should what which when how again now still back me us get all no or by up out after
  `,
  asks: `
    please|kindly|pls|plz * send|resend|provide|share|attach|supply|forward me|us|over|a|the|your|that|this|
    it|back|some|any|copies|details|photos|pictures|screenshots|which|what|both; please|kindly|pls|plz *
    confirm|specify|state|indicate|reply|respond|answer|describe|paste|quote|advise; please|kindly|pls * tell|
    give|email|show me|us; please|kindly|pls let me|us know about; please|kindly fill|sign|complete * and?
    return|send|attached|form; please|kindly complete|fill|sign * document|contract; could|can|would|will you
    * send|resend|provide|share|attach|supply|specify|forward|confirm|describe|paste|upload|email; could|can|
    would|will you * tell|give|show|remind me|us; could|can|would|will you * let me|us know; could|can|would
    you * check|see whether|if|what|which; could|can|would you * reply; ask him|her|them to reply|confirm|
    send|write; could|can|may i|we have|get|see|ask your|the|for; may i|we * have|ask|know which|what|when|
    where|your|for; could|can you * try * and tell|let|send|report; mind sending|resending|sharing|telling|
    confirming|checking|giving|attaching; tell me|us which|what|when|where|how|whether|who|your|the|more; tell
    me and ill|i|we; let me|us know which|what|when|where|how|who|whether|your|the; let me|us have your|the|a;
    drop|send|give|shoot me|us * your|the|a|an|which|what; i|we|id|wed still|also|just|only? need|needed|
    require * to know; need|needed|require from you; need|require|want you to send|tell|confirm|provide|sign|
    choose|decide; i|we|ill|well|id|wed still|also? need|require|needed the following; before i|we * need|must
    know; in order to * need|require; i|we|ill|well|id|wed still|also|just|only? need|require your; need|
    needs|require your approval|consent|permission|confirmation|decision|signature|go; things|thing|details|
    items|documents|pages|information|bit|piece * is|are missing; is|are|was still? missing from your|the|my;
    number|code|screenshot|photo|picture|address|name|date|version|model|log|receipt|details please $; ^
    which|what * please $; without your|the|that|this|it * cant|cannot|unable|wont|couldnt; as|so soon|long as
    i|we have|receive|got * ill|well|i|we|can; once i|we|ive|weve * have|got|receive|received * ill|well|i|we|
    can; im|we|were not|un quite|entirely? sure|clear|certain which|what|whether * you|your; reply|respond|
    answer * with your|the|a|which|one|yes; reply to this|me|us with; get back to me|us with; waiting for|on
    your|you to; awaiting your; paste * here|below|output; send|email|forward|mail|upload|post me|us * your|a|
    the|copy|photo|screenshot; ^ did|do you mean; which one|of should|would|do|did|shall|is|are|were; depends
    on which|what|your|whether; that decides|determines; cant|cannot|couldnt * until i|we|you|know|have|hear;
    until i|we know|have|hear; a screenshot|photo|picture * would be|help|ideal; would be useful|helpful|good
    to know|have|see; would help|useful|helpful if you could|can; if you could|can * send|share|provide|tell|
    confirm|let; screenshot|photo|picture * would be ideal|great|useful|helpful|perfect; just need your|the
    know; need to know; have|has to know whether|which|what|if|when; please|kindly|pls revert|get|come * with
    your|the|a; could|can|would you take * one|photo|picture|screenshot|another
  `,
  asking: `
    which|what|whats|when|where|who|whose; how|long|much|many * you|your; how many|long|often|far|old|big; do|
    did|are|were|have|has|is|was|will|would|can|could|does you|your|yours|yourself; you using|running|seeing|
    getting|trying|logged; is|are|was|were|does|did * your|you; is|are|was|were|does|did it|that|this|they|
    there|the * or; any error|message|chance|other; or|and the|is
  `,
  polite: `
    anything|something else; any|other|more|further other|further|more? questions|queries|question; have|got
    any? further|more|other|additional? questions|question; let me|us know if|how|should|in; let me|us know $;
    tell me|us if * works|helps|fixes|helped|worked|not|happens|doesnt|isnt|need; tell me how it|that|you;
    does|did|do|has|is that|this|it|these * help|helps|helped|answer|answers|solve|solved|make|sense|work|
    works|clear|ok|okay|sound|fix; is|are that|this|everything|it|you|we * clear|ok|okay|good|all right|
    alright|fine; all clear|good|set|sorted; ^ sorted|okay|ok|clear|right|good $; hope|hopefully|glad|happy|
    feel|hesitate|please|just|do|simply * reach|contact|get|ask|shout|reply|respond|write * out|touch|us|me|
    away|if|anytime|time; feel free; hesitate to; shout if; reply if|should; please reply|respond|answer if|
    only|within; can|could|may i|we * help|assist|do * else|further|more|today|anything; could|can|would you *
    let me|us know if * arrive|arrived|arrives|works|work|worked|helps|help|hasnt|doesnt|isnt|not|happens|
    comes|any|anything|again|persists; may|can i|we help; please|kindly confirm|check * works|receipt; fair
    enough $; guess what; please reply|respond|answer * not; do not reply; send|return|ship|post|bring|drop|
    leave the|it|them|this * parcel|package|item|items|device|goods|product|label|desk|reception|store
  `,
  offer: `
    would|do you like|want|prefer me|us to; would|do you like|want a|an|some|more|to|help; shall|should i|we;
    want|need|like me|us to; do you need|want any|more|help|further; how about; why dont you; can|could|may i|
    we help|offer|assist|suggest|interest|do|go; have you tried|considered|thought|seen; are you interested|
    happy|comfortable; do you mind
  `,
  instruct: `
    could|can|would|will you please|kindly|maybe|perhaps? also|just|now|then? try|restart|reboot|reinstall|
    update|clear|reset|unplug|reconnect|refresh|reload|switch|turn|open|uninstall|retry|delete|remove|install|
    log|check|go|click|press; could|can|would|will you * have|take a look; ^ maybe|perhaps try|check|ask|use|
    start|look|contact|just; have|give it|that|this another|one? more? try|go|shot; would|do you mind
  `,
  found: `
    ive|weve|have|has checked|looked|spoken|reviewed|investigated|asked|found|confirmed|verified|consulted|
    heard * and|it|everything|your|that; after|having checking|reviewing|investigating|looking|speaking|
    checked|reviewed|investigated|looked|consulting|verifying; while we|i looked|checked|investigated|were|
    reviewed|searched; thank|thanks * while we looked|checked|investigated|were|reviewed|sorted; checked|
    spoke|spoken|looked * and the|it|they|that|there|can|found; spoke|spoken|talked to|with; checked with
  `,
  rhetorical: `
    ^ why|whys; how come; what happens|happened next|then|now; what|where|how went wrong; what does this|that|
    it mean; what have|did|do|can|should|will|am i|we; how do|does|can|did|should|will|could i|we|this|that|
    it|one; can|do|will|am|should|must i; you ask|asked|wonder|wondered|wanted|want|were|wrote * if|whether|
    how|why|what|when|where|about; good|great question; is it|that|this really|possible|normal|safe|true|
    worth; so what|why|how; what is|are|was this|that|it|the difference; who knows; how long? does|will|would
    it|this|that|they; when will|does|can|is it|this|that|the|my|i|we
  `,
  reply: `
    ^ yes|no|yep|nope|yeah|because|honestly|simple|simply|sure|certainly|absolutely|unfortunately|indeed|
    correct|exactly|neither|both|either|then|easy|short|mostly|none|up|about|just|only|probably|usually; i|we
    honestly? cant|cannot|dont|do not? tell|know|say; ^ well i|we|it|the|this; thats|that is exactly|what|
    because|why
  `,
  condition: `
    if|should|in|unless * still|doesnt|dont|isnt|not|fails|fail|persists|persist|again|continues|continue|
    happens|problems|trouble|issues|case|stuck|prefer|want|wish|like|ever|else|any|need; otherwise; should|
    whenever you; next time; if you|that|it|this|the|they|there|she|he|its|theyre|youre|thats|theres|so|yes|
    your|i|we|for|after
  `,
  holding: `
    looking|look|checking|digging|going into it|this|that|the|your|things|what|why; investigating; currently|
    still|now * investigating|checking|reviewing|examining|working|testing|looking|waiting|analysing|
    analyzing; is|are|am|were|im|we|hes|shes|theyre now|currently|still|already|just? investigating|examining|
    reviewing|checking|testing|analysing|analyzing|tracing|chasing; ^ on it; im|were|are|am|already on it $;
    let me|us * check|look|ask|find|see|verify|investigate|dig|confirm|double|chase; let me|us * get|come
    back; bear with me|us; leave it|this with me|us; get|getting|come|coming|be|report|write|circle back to|
    with you; ill|we|well|i|will * get|come|be back; revert|reverting to|shortly|soon|asap|$; will|ill|well
    revert; ill|well|will * keep|let you posted|updated|know|informed; keep you posted|updated|informed; ill|
    well|will * update you; well be with you; be with you soon|shortly|as; ill|well|will|you * hear from me|
    us; haven|havent|not forgotten you|about|your; ill|well|will * in touch * soon|once|when|as|shortly;
    waiting|wait on|for|to * supplier|carrier|courier|manufacturer|warehouse|vendor|engineer|engineers|
    colleague|colleagues|team|department|reply|response|hear|word|feedback|answer|them|lab|bank|partner|
    results|result|confirmation|part|parts; waiting|wait to on; ive|have|weve asked|contacted|emailed|chased|
    messaged|called|requested * warehouse|supplier|team|colleague|colleagues|manager|courier|carrier|
    manufacturer|engineers|engineer|developers|department|bank|lab|partner|kitchen|office|driver; i|ive|we|
    weve raised|flagged|reported|taken it|this|that up? with|to; asking|checking|chasing|contacting with|the|
    our|my|this|up; check|checking|speak|speaking|talk|talking|confirm|liaise|liaising with the|our|my|a; we|i
    have|ve|weve|ive received|got|logged|registered|noted your|it|this; message|request|ticket|email|case|
    enquiry|inquiry * has|been received|logged|registered|reached; automatic confirmation|reply|response|
    acknowledgement; higher|high|unusually|large|heavy volume|number * usual|messages|requests|tickets|
    enquiries|inquiries|normal; reply|respond|answer|response within|as|soon; an|our|one|a adviser|advisor|
    agent|colleague|member|specialist * will * read|reply|respond|write|answer|touch|contact|back; please|
    thank|thanks * allow|give|patience|bear * us|me|while|hours|days|time|few; need|take|give a few|bit|
    little|some|more more? days|hours|minutes|moment|time|longer|while; one|a|just moment $; ^ one moment|sec|
    second; give me|us a|until|some|an; working on it|this|that|a|your|the *; being|under looked|investigated|
    investigation|reviewed|review|checked|processed|examined|assessed|repair; our|the|my specialist|
    technician|engineers|engineer|team|developers|colleagues|colleague|lab * is|are * examining|looking|
    checking|working|investigating|analysing|testing|reviewing|assessing; estimate|result|outcome|decision|
    answer will follow; will follow shortly|soon|by|up|tomorrow|later; no|dont|havent|any have|had|yet|heard|
    update|news|eta|date yet; not yet|fixed|clear yet|known|sure|why; cause|reason|fix * not|isnt|still yet|
    unknown|known; as soon as i|we|theres|there|they|ive|weve|it * know|hear|have|update|news|can|more; when
    i|we know|hear more|back; once i|we know|hear|have|ive|weve more|back|an|heard; reproduce|reproducing *
    it|this|trying; try|trying to reproduce|find out|replicate; will|ill look into|at; take|taking|having|have
    a closer? look * and|at|into|now; nothing new|from|yet; status|quick|short|brief|interim update; check|
    clear|discuss|verify|confirm it|this|that with; still nothing; keep pushing|chasing|trying|looking; dont|
    havent|no * answer|news|update|reply|result yet; will|ill|well * report|write|call back; need|needs|take|
    takes one|two|three|a|few|couple more days|hours|weeks; will|ill|well write|answer|reply|respond|call|
    mail|email as|when|once|until
  `,
  handOver: `
    passed|passing|pass|forwarded|forwarding|handed|handing|hand|transferred|transferring|transfer|routed|
    routing|referred|referring|escalating|escalate|reassigned|reassigning|redirected|moved|moving|assigned|
    assigning|sent|sending|raised|raising|taken|bumped|kicked|punted * to|onto|with|over * team|department|
    dept|desk|colleague|colleagues|manager|specialist|specialists|engineer|engineers|engineering|developers|
    development|billing|accounts|accounting|finance|sales|legal|support|level|line|tier|warehouse|supervisor|
    hr|them|office|group|partner|owner|logistics|technical|security|compliance|returns|payments|specialised|
    payroll|facilities|claims|insurer|supplier|warranty; ive|i|have|weve|we|im|am|were|has|been|be|is passed|
    passing|escalating|forwarded|forwarding|handed|handing|transferred|transferring|reassigned|referred|
    rerouted your|this|it|the|you|that * to|on|over|along|up; will|ill|well|to pass|forward|hand|transfer|
    escalate|refer|reassign|route this|it|your|the|you|them * to|on|over|along; let me pass|transfer|forward|
    hand|connect|put; looping in|my; loop|loops|looped|bring|bringing|brought in|my|our|the * team|colleague|
    colleagues|engineer|specialist|manager|department; letter|mail|email|request|case|ticket|message|
    complaint|matter * has|have|is gone|been|now to|with * department|team|colleagues|desk|manager|office;
    colleague|colleagues|specialist|team|department|manager|engineer * will|who|ll * take|taking|pick|picking
    it|this|over|up|your; take|takes|taking it|this|over|things * from here; takes|taking|take over from|your|
    the|this|here; connecting|put|putting you * with|through|to; one|matter|question|job|case|something for
    our|the|my * team|department|colleagues|desk; second|third|2nd|3rd|next line|level|tier; escalated|
    escalation; responsible|in charge * for * they|them; they|she|he|who|them will|ll * answer|contact|write|
    reply|call|respond|deal|touch|take you|with|to|in|it|care; theyll|shell|hell * contact|write|reply|answer|
    deal|be|get|take|respond; opened|raised|created|filed * with * team|engineering|developers|department|
    vendor; asked|told|instructed our|my|the|a|them|him|her * to contact|call|write|reply|phone|take|handle|
    email
  `,
  voicemail: `
    left|leaving|leave * voicemail|voice|answering|answerphone|mailbox|machine; left * message * cell|phone|
    mobile|machine|voicemail|mailbox|line|wife|husband|receptionist|colleague; left|leave a|you|my * short|
    brief|quick? message|msg|vm|voicemail; called|rang|phoned|tried|ringing|calling|call|ring|dialled|dialed *
    no answer|reply|luck|one|response|joy; called|rang|phoned|tried|call|calling|ring|phone|reach * not|
    couldnt|unable|nobody|without|but|didnt|wasnt|unavailable|engaged|busy * get|reach|picked|pick|answer|
    through|luck|success|available|voicemail; tried|trying|attempted|attempt|attempts|attempting to? call|
    calling|ring|ringing|phone|phoning|reach|reaching|contact you * phone|telephone|call|mobile|number|cell|
    twice|times|earlier|today|now|morning|afternoon|just; tried|trying|attempted to? call|calling|ring|
    ringing|phone|phoning you; tried to? reach you; tried calling|ringing|phoning|your number|phone|mobile|
    line; no answer|reply on|at|from|when your|the|this|i; went|goes|go|going|straight|got|through to|your|the
    * voicemail|answerphone|answering|mailbox; nobody|noone|one|you picked|didnt|couldnt|answered pick|up|
    answer|the; couldnt|could|unable|not|failed not? to? get|reach * through|you * phone|by|on; mailbox|
    voicemail is|was full; missed your call * again|phone|just|today|when|call; missed you; your line was|is
    engaged|busy; called|rang|phoned you * earlier|now|today|morning|afternoon|yesterday|twice * but|no;
    please|could|kindly * call|ring|phone|give us|me? * back * when|on|at|before|between|after; i|we called|
    rang|phoned * but|no|and * left|message
  `,
  solved: `
    it|that|this|everything|all|which|now|and|again|finally|they|both|app|printer|machine|page|site|login|
    link|code works|worked|working; ^ works|worked|working $; ^ works|worked *; ^ working now|again|perfectly|
    fine|great|like|well|beautifully|a|for|as|on|with|thanks|thank|cheers|here|today; is|are|its|was|be|now|
    been|all|up|everythings|thats working|fixed|solved|sorted|resolved|settled|done|cleared|okay|fine; ^
    fixed|solved|sorted|resolved|done|settled; working|works|running|back|going|fine|well|good again|now|
    normal|track|perfectly; did|does|done the trick|job; that|which|this|it did it; back|up and|in|to and?
    running|business|normal|action; problem|issue|matter|case|ticket|error * solved|fixed|resolved|sorted|
    gone|settled|closed|disappeared|over|cleared|rectified; sorted|fixed|resolved|solved it|that|this|
    everything|the|my|now|out|itself|thanks|cheers|thank; you fixed|solved|sorted|nailed|cracked; i|we got|
    managed|figured|found|made it|to|out * working|work|sorted|out|in|now|solution|done; that|which|this
    explains|clears|answers|explained it|that|everything; answers|answered|clears|explains|cleared my|the|
    that|everything|it * question|questions|query|up|lot; exactly|just|precisely|all what|the|that|i * needed|
    wanted|looking|after|for|need; thats|that|this is|was? what|all|exactly * needed|wanted|need|after; makes|
    make|making sense|perfect; no|dont|without|need|any|nothing more|further|other|anything|else questions|
    question|needed|help|problems|issues|else|required|attention|action|from; no|any longer|more issue|
    problem|an|needed|broken|happening|error; nothing else|more|further; need|needs no|nothing further|more|
    else; anything else; need anything|any; good to go; all set|good|well|sound|clear|is; ^ all good; we are
    good|all; im all? good|set|happy|sorted; we|youre|youve * sorted|cracked|right; can|may|please|you|could|
    happy|ok|feel|free * close|closed|mark|consider|shut this|the|it|ticket|case|that|as|resolved|now|be;
    close|closing|closed the|this|it|ticket|case|out; can|may be closed; ready|good to|be close|closed; mark|
    marked|consider|regard it|this|as * solved|resolved|closed; arrived|received|came|landed|delivered|got|
    showing|shown|credited|there|through|refunded|refund * today|safely|this|yesterday|morning|perfectly|
    perfect|now|my|card|account|intact|safe|fine; refund|money|parcel|package|replacement|order|payment|
    invoice|letter|card|email|code|book|item|it|they * arrived|received|came|landed|showing|through|here|
    appeared|delivered|in; ive|have|i received|got the|my|your|it * thanks|thank|money|refund|parcel|
    replacement|invoice|email|now; fits|fit|fitted perfectly|like|well|great; you|were|was|youre|i right|spot;
    it|that|this|its was|it|turned|turns * the|my|a * filter|cable|cache|firewall|setting|settings|fault|
    router|plug|typo|wrong|battery|adapter|antivirus|browser|password|all; it isnt|is not working|broken|
    failing; isnt not working; couldnt|cant|could|can|cannot|not not? be|ask|have|thank|fault|complain *
    happier|more|better|enough|asked|about; works|worked|runs|running|looks|goes a|like|as * treat|charm|
    expected|dream|new|should|perfectly|clockwork; im|we|i|am|was|were|been able|can to? * access|log|login|
    get|see|open|print|use|connect|pay|book|play|sign|download * now|again|in; can|able now|again|finally *
    see|log|get|access|open|use|print|connect|into; im|were|got|get|let|back|now|finally in|me now|again|$|in;
    full|complete|entire|my satisfaction; stopped|gone|cleared|disappeared|vanished|went happening|crashing|
    away|up|since|now|for|$; error|message|noise|problem|issue|warning|leak * gone|stopped|disappeared|away|
    vanished; no|not|any|havent|hasnt * error|errors|crash|crashes|problems|trouble|issues|since|dropouts|
    happened|again * since|anymore|now|today|again|more|so; spot on; sorted; resolved; solved; that|this|it|
    your helped|fixed|solved|sorted|cured|resolved|cracked|nailed; helped a lot|me|us|lots|loads; got|have
    the|my package|parcel|refund|money|letter|replacement|delivery|order|invoice; ^ oh i see; mark|marked|
    consider|regard it|this|as * solved|resolved|closed please
  `,
  thanks: `
    thanks|thank|thx|tnx|ty|thankyou|thnx|tks|tysm|cheers|ta $; thanks|thank|thx|cheers you? *; many|much|
    lots|tons|massive|big|huge|heartfelt|sincere thanks|thank|appreciated|of; appreciate|appreciated|grateful|
    gratitude|obliged|kudos|hats *; much|really|very appreciated|kind|obliged|good; wish|like|want|wanted|just
    to thank|say|express; ^ great|perfect|brilliant|excellent|fantastic|wonderful|awesome|super|lovely|
    amazing|cool|nice|superb|fab|fabulous|ace|ideal|magic|marvellous|splendid|wow|hooray|hurray|yay|woohoo|
    sweet|legend|star|terrific|outstanding|top|phew|bingo; ^ that|thats|this|its|youre|you|what is|are|was|
    were|a? * great|perfect|brilliant|excellent|fantastic|wonderful|awesome|lovely|amazing|legend|star|kind|
    good|quick|fast|fine|clear|helpful|helping|service|relief|genius|best|hero|angel; ^ ok|okay|okey|k|kk|
    alright|understood|noted|gotcha|fine|fair|right|agreed|great|good|will|roger|clear|cheers $; got it|that
    $; ^ good|great|nice|excellent|amazing|first|fantastic|outstanding|top|superb service|support|job|work|
    stuff|news|to|one|team|class|help; well done; fair enough; sounds good|great|fine; will do; ^ i see|
    understand $; what would i|we do without *; that was|is quick|fast|easy|helpful|kind; you guys|lot|are|all
    * rock|great|best|awesome|amazing; so quick|fast|kind|helpful; love it|you|this; emojiyes; no|not no?
    thanks|thank worries|problem|you; no worries|problem|thanks; never mind; pity|shame|bummer * but|thanks|
    thank; thats|its|understood a? pity|shame|okay|ok|fine; sorry for|about|to being|the|bother|bothering|
    trouble|inconvenience|pain|mess|fuss; my|all mistake|bad|fault
  `,
  broken: `
    still|again|yet|remains|keeps|continues|persists|keep|continue * failing|fail|not|no|nothing|doesnt|dont|
    isnt|cant|cannot|wont|same|error|errors|down|blank|cold|missing|unable|happening|happens|getting|get|
    seeing|says|shows|slow|locked|blocked|wet|leaking|loading|frozen|occurs|occurring|there|an|having|coming|
    hasnt|persists|bouncing|rejected|refuses|empty|offline; doesnt|didnt|dont|isnt|wasnt|wont|hasnt|havent|
    not|never|aint not? * work|works|working|worked|help|helped|helps|solve|solved|fix|fixed|resolve|resolved|
    change|changed|changes|load|loading|open|opening|start|starting|respond|arrived|arrive|answer|happened|
    showing|shown|correct|right|true|useful|helpful|enough|good|acceptable|possible|done|recognise|recognised|
    accepted|connect|turn; cant|cannot|couldnt|unable to? still|even|get|log|login|access|open|print|connect|
    use|see|find|send|receive|sign|enter|pay; no change|changes|luck|joy|difference|improvement|effect|
    success|dice|such|longer|sign|refund|sound|signal|connection|help|use|good; ^ no it|this|that|its|thats|
    still|not; nope it|still|not|same; nothing changed|has|happens|happened|works|worked|helped|helps|new|on|
    about|is|here; no|not|zero better|different; worse; same|identical|exact|very problem|error|issue|message|
    result|thing|story|again|as|fault|old|mistake|outcome|screen|behaviour; back to|at|in square|the|where|
    loop; problem|issue|error|fault|it|that|bug|noise|leak * persists|remains|returned|back|reappeared|
    recurred|continues|came|exists|there|happening; came|come|comes|is|its back; is|its|problem|issue|hasnt|
    remains|not unresolved|unsolved|unfixed|unanswered|outstanding; hasnt|not gone|sorted|been; not|never
    what|the|my|an i|we|question|point|asked|needed|meant|answering; isnt|wasnt what|my|the i|question|point;
    wrong|incorrect; thanks|thank for|you nothing|wasting; useless|unacceptable|ridiculous|disappointed|
    disappointing|appalling|joke|disgraceful|pathetic|terrible|frustrating|frustrated|unhappy|fed|unhelpful|
    dissatisfied|nonsense|hopeless; not|hardly|less|far|un very|at|exactly|all|really|than|from * helpful|
    useful|happy|satisfied|satisfactory|acceptable|good; greyed|grayed out; followed|did|done * but;
    complaint|complain|ombudsman|lawyer|solicitor; how many|often|much times|more|longer; what else|more|now|
    am|are|do * do|try|supposed|want|expected; do|did|have|can|are you * read|reading|even|listen|bother; as|
    like i * said|wrote|told|mentioned|already|explained|reported; already tried|did|done|told|said|wrote|
    explained; ive|i|have already all; ive|have tried|done that|all|everything|this|it; i told; someone|
    somebody|person who|else * knows|competent|can|real|understands; almost|nearly|partly|partially|half|
    mostly|sort|only there|works|working|fixed|solved|resolved|done|right|some; but|only|except|however|though
    * only|not|still|doesnt|isnt|wont|cant|failing|now|blank|unfortunately|another|again; other|second|rest|
    others|third|one|two|firefox|safari|chrome|phone * doesnt|isnt|wont|arent|dont|failing|not|still|blank;
    only|just in|on|works|half|one|some|for; unfortunately|sadly|alas|afraid|regrettably * no|still|same|back|
    again|cant|failed|nothing|the answer; broken; broke; fails; failed|failing again|at|to|with|now|every|the|
    for|$; crash|crashes|crashed|crashing|freezes|froze|stuck|hangs|died|dead; goes|leads|went|sends|points|
    redirects|takes to|me|into|nowhere * 404|nowhere|error|blank|same|empty|login; error|errors * again|
    appears|pops|shows|when|permission; you do|did|have|havent|dont nothing|done|not|help|understand|helped;
    charged * twice|again|double; third|fourth|second|fifth|tenth|hundredth time; nobody|noone|no-one|one has?
    * answered|replied|helps|helped|called|turned|came|showed|answers; never * came|received|called|got|
    turned|showed|replied|refunded; is|are|was|am|were|its|im|all|now|completely|only gone down|blank|missing|
    locked; emojino; nobody|noone could|can|will|would; how is|was that|this supposed; tried it|that|this|
    everything|all|both|again|your * but; does|did|do not * show; did|done|tried|sent|told|explained all|that|
    this|everything|so|you already|before|twice; account|data|files|photos|project|history|contacts * is|are|
    was|were gone|lost|deleted
  `,
  contrast: `
    but; however; although; though; except; apart from; only|just thing|problem|snag|issue; unfortunately;
    sadly; on the other|downside; yet; whereas; while; ^ still
  `,
  negation: `
    not|no|never|nothing|none|nobody|dont|doesnt|didnt|isnt|arent|wasnt|wont|cant|cannot|couldnt|hasnt|havent|
    hadnt|without|nor|neither|fails|failed|wrong|missing|blank|error|useless|already|worse; nowhere|hardly
  `,
  more: `
    can|could|would|will you; please *; id|we|wed|i|would also|rather|still|just|now? like|prefer|want|need|
    love|appreciate to|a|an|if|it|your|some|another|the|help|someone; id|i would rather; i|we want|need|
    wanted|wonder|wondered|wondering to|a|an|if|it|whether|another|the|some|more|your; how|where|what|when|
    why|who|which do|does|can|is|are|about|should|will|much|many|long; does|do|is|are|can|will|may|would it|
    this|that|there|i|we|the; one|another|a|few|couple|other|separate|different more|last|other|quick|thing|
    question|topic|note|issue|matter|things|questions; also need|want|like|have|can|could|noticed|wondering|a|
    the|is; separately|additionally|meanwhile; another problem; any other ideas|suggestions|news|update; on|in
    a|the|different|another different|other|separate note|matter|subject|hand; by the way; while|whilst im|
    youre|we|i; further question; ill|i|well|will|gonna|going|let|want|need|have|about * try|test|check|watch|
    monitor|look|see|give|report|wait|think|discuss|ask|update|write|confirm|forward|send|call|do|read|get|
    keep|observe|consider|come * tonight|tomorrow|later|it|this|that|weekend|monday|back|know|again|out|you|
    and|my|with|if|over|soon|when; ill|will|well|shall|let try|test|check|see|report|monitor|wait|watch|ask|
    discuss|update|confirm|send|know; keep you|an|posted; let you know; get back to; so far; for now; wait|
    waiting for|on|until|and|since; once|when|until|if i|we|ive|its|it * get|tested|tried|home|back|have|am|
    arrives; not|un sure|certain if|whether|yet; before we|you|i; attached|attach|enclosed|attaching|find|
    herewith|screenshot|below|follows * the|is|my|are|a|screenshot|photo|picture|file|log|copy|attached|
    please|requested; here|heres is|are|s|you|the|my|it *; see attached|attachment|below|above|screenshot;
    order|serial|model|version|number|reference|invoice|customer|account|firmware * is|number|no|was; its|it
    order|number|version|model; ^ my * is|number; the * number|version|model|address|code|date is|was; ive|i|
    have sent|uploaded|forwarded|emailed|filled|signed|passed|handed|replaced * you|it|the|to|them|form; sent|
    uploaded|forwarded|attached it|the|them|you; asked my|our|the; yes|no i|we|it|please * did|have|do|am|
    want|would|tried; still|yet * no|not|nothing|havent|waiting * reply|response|answer|news|heard|word|
    update|back; following|chasing|checking|any|follow up|in|on|news|update|updates; heard nothing|back|
    anything|from; hear from; havent|not|nothing heard|received|had|since * reply|response|answer|back|
    anything|from|word; status; reminder; still waiting; reschedule|postpone|move|rather|instead|prefer; new|
    taking|took|left over|company|manager|address|number; monday|tuesday|wednesday|thursday|friday|saturday|
    sunday|morning|afternoon|evening|am|pm|time|slot * works|suits|fine|good|better|ok|is|at; works|suits|
    good|fine|okay for me|us; forget|ignore|disregard|cancel my|it|the|that|this; is it|that|there possible|
    normal|any|a|ok
  `,
  automatic: `
    out of|on|from the|my? office|leave|vacation|holiday|holidays; on annual|maternity|parental|paternity|sick
    leave; on holiday|vacation until|till|from|and|this; automated|automatic|auto response|reply|message|
    email|confirmation; has been received; i|has|have|no left|longer the|work|works|working company|for|at|
    here; limited|no access|longer to * email|emails|mail; away from|until|till my|the|desk; currently away|
    unavailable|travelling|traveling|out|abroad; will|ill reply|respond|be|answer * return|back on|when|in;
    direct all? future? correspondence|enquiries|mails; for urgent|in|emergency matters|urgent|matter|cases|
    case; mailbox is full
  `,
  past: `
    when i|we first|wrote|started|called|contacted; had been; before your|you|the|that; until|till now|today|
    yesterday|then|i; used to; at first|the; first wrote|tried|time; no longer|worries|problem|problems|
    trouble|rush|hurry|thanks|thank|need; isnt|not|wasnt not; not * anymore; havent|hasnt|no|not|never|without
    * since|anymore|error|problem|problems|issue|issues|crash|errors|trouble * since|anymore|more|now|again|
    today|any|so|$; needs|need|nothing|no|dont further|no|anything|more|any * attention|action|help|else|
    questions|wrong; couldnt|cant|could|can|cannot not? * happier|fault|thank|ask|better|complain|more|enough;
    i had|used|typed|entered|picked|chose the|a wrong; sorry for|about|to *; stopped crashing|failing|
    freezing|hanging|complaining; i was|am in|on|using|typing|looking|entering|clicking * wrong; before i|we
    wrote|contacted|called|asked
  `,
  no: `
    ^ no|nope|nah|nay|negative|not really|yet|at|all? $; no sir|way|chance $; ^ not at all|really|yet $
  `,
  filler: `
    ^ hi|hello|hey|dear|best|bye|goodbye|regards|yours|sincerely|greetings *; have a|great|nice|lovely *;
    kind|best|warm regards|wishes; take care; all the best; happy|nice weekend|day; good day|weekend|evening|
    morning|afternoon|night|luck; enjoy your|the; ^ yes|yep|yeah|yup|haha|lol|oh|ah|hurray|so|well $;
    greetings|love to|from; see you
  `,
  things: {
    screenshot: 'screenshot~; screen shot|grab|capture|recording; screengrab',
    photo: 'photo~; picture~; image|images; pic|pics',
    'order number':
      'order|booking|reservation|confirmation number|no|id|code|reference; which order|booking|reservation',
    'customer number': 'customer|account|contract|membership|policy|client number|no|id',
    'serial number': 'serial',
    version: 'version~; firmware; which build|release',
    log: 'log|logs|logfile; log file|files; output; trace; diagnostic|diagnostics',
    'error message': 'error message|code|text; message|error exactly|say|says|does|appears',
    'e-mail address': 'email|mail address; e mail address; which email|address are|is * account|registered',
    'phone number': 'phone|mobile|telephone|contact number',
    address: 'address; postcode; zip code',
    'date or time': 'when; date|dates; what|which time|day; time of; since when; how long',
    device: 'device; model; browser; operating system; windows; mac; phone|laptop|router|printer|machine',
    document: 'document|documents|form|receipt|invoice|contract|proof; passport; id card',
    approval:
      'approve|approved|approval|consent|permission|authorise|authorize|confirm|confirmation|agree|go ahead; yes from',
    choice: 'which one|of; or the|a|rather|just; prefer; instead',
    name: 'name|surname|username|full name',
    reference: 'reference; tracking number; ticket number; transaction',
  },
};
