import type { SignalWords } from '../signal-words.ts';

/** The weak signals of English. */
export const english: SignalWords = {
  good: `
    fine; great; perfect~; brilliant; excellent; lovely; wonderful; fantastic; superb; ideal; relief; reliev~;
    happy; glad; pleased; delighted; sorted; resolved; gone; works; worked; working; received; landed;
    delivered; in order; correct; good; better; smooth~; no more; as it should; clear~; success~; star; came|
    come|went|got through; turned|showed up; can see; spot|back on; quick; fast; needed; no|any further|more|
    other questions; close|closed this|it|the; problem|issue|error solved|gone|fixed; obvious now; was right|
    spot; found; over the moon; normal; solve~; fix~; help~; easy; plugged|logged in; got the|them|it|my;
    warm; match~; intact; recogni~; exist~; accept~; heatings|its|everythings|alls back up|on; arriv~; opens;
    opened; loads; loaded; printed; prints; charges; connects; connected; back to normal; up and running;
    unlocked; as described; heard; wanted; turns out; amaz~; awesome; thrilled; satisf~
  `,
  ack: `
    ok; okay; okey; understood; understand; noted; got it|their|her|his; gotcha; see; i see; fair; agree~;
    will do|wait; alright; cool; nice; cheers; ta; my mistake|fault|bad; live with; no worries|rush; not a
    problem; thought so; didnt know; good to know; thats all; never mind; bye; all; appreciat~; kind; sorry
    for|about; sorry; hoped for; it is what it is; nothing to be done; cant be helped; wasnt even; bothered
    you; letting me know; can wait|live; thank you anyway; consider this|it closed; wait until; as always|
    usual; have a nice|good|great|lovely; makes * sense; total sense; thx; then; existed; get it now|thanks; i
    get it; then ill|we wait; happy to wait; hear; for the fuss; take your time; anyway; regardless; in that
    case; explains; explanation; leave|keep it|that|this|things as|at|then; like|as you said|told|suggested|
    described
  `,
  bad: `
    error~; crash~; fail~; broke; broken; black; blank; empty; frozen; freez~; stuck; dead; down; wrong;
    missing; lost; slow; useless; worse; problem~; issue~; trouble~; fault~; reject~; declin~; locked; refus~;
    hang; hangs; loop~; spin~; red; leak~; dies; 404; incorrect; disappear~; glitch~; bug; bugs; late;
    damaged; nonsense; cold; drop~; nothing shows|happens; no show; unhappy; disappointed; cutting; cuts;
    instead of; misunderst~; scratch~; wont; nowhere; too * low|high|much|little|late|small|big; short by;
    doubled; invalid; expired; charged; billed; zero; noise; smell~; delay~; unusable; garbled; greyed;
    bounc~; timeout; timed|times out; kicked; kicks; cracked; torn; missed; overdue; unreadable; unable; cant
    find|open|log|access|reach|see; wasnt * asked; off again; mixed up; wrongly; never; but|and|although|
    though you said|promised|told; you said|promised id|it|3|that|by|within|there|on; dont see|find|get *
    anywhere|button|option|menu|any|such; cant * do|use|get|enter|continue|proceed|select|click|pay|send;
    there is|isnt|are|arent no|any such|menu|button|option|link|tab; of another|other|someone|somebody person|
    company|customer|else|elses
  `,
  again: `
    still; again; same; yet; always; another; once more; over and over; remains; identical; twice; third time;
    as|than before; continues; over again; keep~; exact; every * month|time|day|page|second|other; persist~;
    as ever; recur~; unchanged; even now
  `,
  not: `
    not; no; never; nothing; none; nobody; nor; neither; without; hardly; dont; doesnt; didnt; isnt; arent;
    wasnt; wont; cant; cannot; couldnt; hasnt; havent; unable; nope; nowhere; noone; zero; zip; nada; aint;
    havnt; dosnt
  `,
  tried: `
    tried; restart~; reboot~; reinstall~; reset; did that|this|it|all|everything; done that|this|all|
    everything; followed; already; cleared; checked; unplugged; attempt~; waited
  `,
  angry: `
    ridiculous; joke; unbelievable; unacceptable; seriously; pathetic; disgrac~; fed up; sick of; frustrat~;
    wast~; shocking; appalling; terrible; awful; nobody|anybody|anyone reads|read|listens; missed|missing the
    point; i asked|said|told; what i asked; hours|days|weeks|months waiting; waited * hours|days|weeks|months;
    thanks for nothing; disappoint~; no cigar; so youre telling|saying; are you even; i linked|sent|attached *
    first|already; misunderstood me; how is this|that; is this a|some joke; what kind of; not good enough; let
    down; shambles; farce; outrage~; disgust~; worst; cancel my account; going round|around in; same canned;
    copy paste|pasted; robot; how often|many times do|must|should|shall|have; again and again; read my|the
    first|mail|email|message; actually|properly|please read
  `,
  wish: `
    ask|asking about|if|whether|for|you|a; question~; wonder~; also; another; id like; want~; please; can|
    could you; while im|we; one more; how; instead; would; ill; will; wait~; later; tomorrow; let you know;
    try; attached; ^ well; and|then|so well; consider|keep; put in; no reply|answer|response; still waiting;
    havent heard; is there; any chance; what if; slot; reschedul~; cancel~; change my|the; refund me
  `,
  others: `
    team; teams; department; dept; colleague~; specialist~; engineer~; developer~; billing; accounts;
    accounting; finance; payroll; logistics; warehouse; legal; hr; security|technical|product|sales|returns|
    claims people|folks|guys; folks in|at|from; supervisor; manager; second|third line|level; tier; queue;
    they; theyll; desk; accountant~; office; bank; head; director; clinic; doctor; adviser~; advisor~;
    representative~; estates; group; workshop; ombudsman~; shift; partner~; provider; accessibility; kitchen;
    people; experts; expert; committee; maintenance; customs; unit
  `,
  moves: `
    passed; passing|moved|moving this|it|your|the|you; pass this|it|your; forward~; hand|handing over|off|it|
    this; transfer~; rout~; reassign~; escalat~; assigned; redirect~; taking|takes|take|took over; taking this
    over; take it from here; pick|picking this|it|your|up; looping; looped; send|sending|sent this|it|your *
    across|over|on; referred; has|have your ticket|case|file|request now; in the hands; handed; connect you|
    with; put * request|case|ticket|it in|into|on; put you in touch; put you through; in touch with; reach out
    to; best|right person; lead|leads on; dealt with by; is the one who; outside my; not my area; relayed;
    relay
  `,
  theirs: `
    they|theyll|she|shell|he|hell|colleague~|team|specialist~|engineer~|developer~|adviser~|who * write|call|
    contact|reply|answer|respond|touch|ring|email; from them|him|her; better placed; reply|hear|call from;
    herself; himself; themselves; will be in touch; know this|that|it much|far|a better; will take * from|
    over; get back to you; reach out to you; will help|assist you
  `,
  ours: `
    ill|well|i|gonna let|keep|get|drop|come|report|update|write|ping|tell|follow|give|circle|post * you|back|
    touch|know|up|update; more|news|update|reply|answer tomorrow|soon|later|shortly|today|by|as|when|within;
    hear from us|me; expect * from us|me; notify|update|inform|contact|email|message|ping|write|keep you;
    write the moment|as|when|once; get|come|be|call|ring|circle back; let you know; pass it on; straight away;
    will tell|contact|inform|notify|answer|respond|reply you|to|shortly|soon; will be answered|processed|
    handled|reviewed|dealt|looked|contacted|responded; you will hear; youll hear; you will receive a reply|
    response|an; soon as i|we|theres|there; touch base; follow up; answered in
  `,
  inquiry: `
    looking|digging|going|trying|poking into|through|at|to|around; checking; investigating; reviewing;
    analysing; analyzing; examining; tracing; testing; still working; being looked|checked|investigated|
    reviewed; on it; on the case|trail; need|want|have to check|ask|run|speak|clear|confirm|verify|look; let
    me check|ask|look|see|find; find|finding out; look into; run this|it past; taking|take|have a look;
    pushing; work|working on; assess~; under review|investigation|consideration; hold of; dig up; searching;
    sort * out; try to find; shown * to; processing|working on|through * requests|reports|messages|tickets|
    orders|in; verdict; put * in front of|to; asked our|the|my; double check|checking; discuss~|consult~|check
    with; speaking|talking|spoken to|with * team|manager|colleagues; query; queried; get an answer|update
    from; see what i|we can; take another look; following up with; chas~; escalat~ internally; reproduc~;
    monitoring; confirm~ with our|the|my|them
  `,
  wait: `
    im|were|still|am|are waiting; waiting for|on|to; awaiting; havent|not heard; no news|word|update|answer|
    reply|eta; not sure|known|clear yet; pending; in progress; bear with; hang tight; patience; registered;
    logged; received|noted your; got your message|documents|request; dont have * yet; takes * days to respond|
    reply; review * takes; we got your; confirm that we received|got|have; in the queue|order|pipeline; has
    been received|registered|logged; will be processed|reviewed|assessed; reminder; promised; stuck at|with;
    reached us; has reached; nothing new|yet|back; under way; underway; silence; apologies for the delay|wait;
    taking longer; contacting; still no; not yet; expect~ * on|by|within; due back; outstanding; hold on; one
    moment; please allow; your patience
  `,
  soon: `
    soon; shortly; tomorrow; asap; once; as soon as; when; by the|end|then|noon|next|midday|close; within;
    later; monday; tuesday; wednesday; thursday; friday; today; tonight; this|next week|afternoon|morning|
    evening; hour~; minutes; days; end of; until; first thing; the moment
  `,
  want: `
    please; pls; i|we|id|wed|just|only|also|ill|well|going|gonna * need|require; missing; give|drop|tell me|
    us; let me|us know; could|can|may|might i|we have|get|see|ask; more to go on; to hand; handy; wondering;
    reply|revert with; come back with; still need|owe; ask|get|trouble you to; mind; quick question|one|ones;
    before i|we; specify; state; fill in; so that we|i can; earliest convenience; in order to|for|that; could|
    can it|that|they be * sent; insists|requires; remains to be; complete|await~ your; so we can; once more;
    require; point me; be so kind; like to know; help me understand; know the|your|which|what; waiting for
    your; hear from you * which|whether|what; your * first
  `,
  info: `
    name; surname; postcode; number~; details; exact|exactly; roughly; email|mail address; address; account;
    screenshot~; photo~; picture~; copy; invoice; receipt; serial; model; version; log; logs; date; time;
    order; campaign; code; form; proof; signature; bit more; which; what; whether; where; when; who; yes or
    no; a|one or b|two; just|only|still|also need; size; colour; color; quantity; resend|resending; meter;
    reading; yes from; link; reason; id; last * digits; one of|you; sample; file; document~; passport~;
    certificate~; statement~; page; swift; username; bank; ids; reference; shirt; registration; enrolment;
    scan; daylight; letter; payment; availability
  `,
  done: `
    done; find attached; attached is|are|the|please|you; ive|i|weve|we|have|has|is|was|been * cancelled|
    canceled|reset|refunded|fixed|sent|changed|updated|added|removed|issued|credited|corrected|extended|
    activated|unlocked|attached|booked|merged|shipped|closed|renewed|replaced|reopened|deleted|switched|set;
    you can; youll; here is|are|s; click; go|head to; its|theyre|is under|in|on the; that|this|it you can
  `,
  curious: `
    nosy; curious; curiosity; love|like|keen to know|hear; did you know|enjoy; know|hear why; how are|is|was
    things|you|the|life|your; by the way; if you have a|any minute|moment; make|makes sense; what made you;
    how come|nice; rate; feedback; in|for future; see you; isnt it; right $; was that what you; what you were
    after|looking; looking forward
  `,
  phone: `
    call~; phone~; ring; rang; ringing; voicemail; telephone; dial~; answerphone; message; mobile; number;
    reach; speak; line; voice; vm; pick|picked up; mailbox; missed; get|got through
  `,
  missed: `
    couldnt|cannot|cant|could|unable not? to? get|reach|speak; no answer|reply|luck|response|joy; went|unable
    to; nobody|no one|noone picked|answered; left you|a|word; missed you; call|ring back; without success;
    engaged; unavailable; try again|twice|once; tried; attempted
  `,
};
