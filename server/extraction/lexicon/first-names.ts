const FEMALE = `aaliyah abigail ada adriana agnes aicha aisha alejandra alexandra alexis alice alicia alison amanda amber amelia amina amy ana
anastasia andrea angela angelina anita ann anna anne annalena annette annie antonia april ariana arlene audrey ayesha barbara beata beatrice
becky bernadette beth betty beverly bianca bridget brenda brittany camila carla carmen carol carolina caroline carolyn carrie catherine cathy
cecilia celine charlotte cheryl chloe christiana christina christine cindy claire clara claudia condoleezza connie constance cristina cynthia
daisy dana daniela danielle deborah debra delia denise diana diane dolores dominique donna doris dorothy ebony edith eileen elaine eleanor elena elisabeth
eliza elizabeth ella ellen elsa emily emma erica erika erin esther eva eve evelyn fatima federica felicity fiona florence frances francesca
gabriela gabrielle gail gemma georgia georgina gina giorgia gladys glenda gloria grace greta hadja halima hannah harriet heather heidi
helen helena helga hilary hillary holly ida imelda ines inga ingrid irene irina iris isabel isabella isla ivana ivanka jacinda jackie jacqueline jane
janet janice jasmine jean jenna jennifer jenny jessica jill jo joan joanna jocelyn jodie josephine joy joyce juanita judith judy julia juliana
julie june kaja kamala karen karin karina kate katherine kathleen kathryn kathy katie katrin katrina kayla keiko kelly kimberly kirsten
kirstjen krista kristalina kristen kristina kyrsten lana laura lauren leah leila lena letitia lila lillian linda lindsey lisa liz liza lois lori louise lucia
lucy luisa lydia madeleine madison maggie mairead malala manuela margaret margarita maria mariana marianne marie marilyn marina marine marion marisa marta
martha mary maryam maureen maya megan melania melanie melissa mette michele michelle mia miriam molly monica muriel nadia nancy naomi natalia natalie natasha
nicola nicole nikki nina noor nora norma olga olivia oksana pamela patricia paula pauline penny petra phyllis pilar priti priya rachel raquel rebecca
regina renee rita roberta robin rosa rose rosemary roxana ruth sabine sabrina sally samantha sandra sanna sara sarah sasha selena shannon sharon
sheikha sheila shelley sherry shirley simone sofia sonia sophia sophie stacey stella stephanie sue susan susana suzanne svetlana sylvia tamara tanya tara tatiana
teresa theresa tiffany tina tracy tulsi ursula valentina valerie vanessa vera veronica vicky victoria violet viola virginia vivian wanda wendy winnie xiomara
yolanda yulia yvette yvonne zainab zara zoe zuzana`;

const MALE = `aaron abbas abdel abdul abdullah abdulrahman abe abraham adam adrian ahmad ahmed akbar alan alastair albert alberto alejandro aleksandr
alessandro alex alexander alexei alexey alfred ali alistair allan allen alvaro amir amit anders andre andreas andrei andrej andy anders andres andrew andrey andrzej
angel angus anthony antonio antony anwar arash archie armando arnold arthur arturo ashraf aung austin baghdad barack barry bashar ben
benedict benjamin benny bernard bernie bert bill billy binyamin bob bobby boris brad bradley brandon brendan brent bret brett brian bruce bruno bryan
burhan byron caleb calvin cameron carl carlos cedric cesar chad charles charlie chester chris christian christoph christopher chuck clarence claude
clement clifford clint clive colin conor corey cory craig curtis cyril dale damian damien dan daniel danny dario darren dave david dean dennis derek
desmond dick diego dieter dimitri dinesh dirk dmitri dmitry dmytro dominic don donald doug douglas duncan dustin dwight dylan ed eddie edgar edmund eduardo
edward edwin ehud eliud elijah elliot elon emanuel emmanuel emmerson enrique eric erich erik ernest ernesto ethan eugene evan evo fabian fahad faisal fawaz
felipe felix ferdinand fernando fidel florian floyd francis francisco francois frank franklin franz fred frederick friedrich fuad gabriel gareth
gary gavin gene geoff geoffrey george georgios gerald gerard gerhard giovanni giuseppe glen glenn gordon graham grant greg gregory guillermo günter
gustavo guy hafez haider hamid hamza hank hans harold harry harvey hasan hashim hassan hector heiko heinrich helmut henri henrik henry herbert herman hideki hiroshi
horst hosni howard hubert hugh hugo hussein hussain ian ibrahim idris ignacio igor ilham imran isaac isaiah ismail ivan jack jackson jacob jacques jair jake jakob james jamie jan
janez jared jaroslaw jason javier jay jean-claude jean-luc jean-marie jean-yves jed jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim joao joe joel joern johan johann
johannes john johnny jon jonas jonathan jordan jorge jose josef joseph josep josh joshua juan julian julio jürgen justin kamal karim karl kaspar kazuo keir keith ken kenneth
kevin khaled khalid khalifa kim kirill klaus kofi konstantin kurt kwame kyle lance larry lars laurence laurent lawrence lee len leo leon leonard leonid leopoldo leslie
lewis liam lindsay lionel lloyd lorenzo louis lucas luigi luis luiz lukas luke mahathir mahmoud mahmud manfred manuel marc marcel marcelo marco marcus
mario mark markus marshall martin marvin masood masoud matt matteo matthew matthias maurice mauricio max maxim maximilian mehdi mehmet mel melvin michael michel
miguel mikhail mike mikheil milan milo milton mitch mitt mo mohamed mohammad mohammed mohammad-javad mohamud mohsen moises morgan moritz muammar muhammad muhammadu mustafa mykhailo narendra nathan
nathaniel naveed nawaz neal ned neil nelson nicholas nick nicolas nicolás nigel nikita nikol nikolai nikos noah noel nolan nouri oleg oleksandr oleksiy olaf olav oliver omar
orlando oscar otto owen pablo paolo pascal patrick paul pavel pawel pedro per perry peter petr petro phil philip philippe pierre pieter piotr prabowo qasem rafael rahul raj rajiv
ralph ramzan randall randy raul ray raymond recep reginald reinhard rene rex ricardo richard rick rishi rob robert roberto rodney rodrigo roger roland rolf
ron ronald ronnie rory ross roy rubén ruben rudolf rudy rupert russell ryan saad sadiq saeed said salim salman salvador sam sami samuel santiago scott sean sebastian
serge sergei sergey sergio shane shaun shavkat shigeru shinzo shinzō sidney silvio simon sohail stan stanley stefan stephen stephane steve steven stewart stuart sultan sundar takeshi
taro ted terence terry theo theodore thom thomas tim timothy toby todd tom tomas tommy tony travis trevor troy tyler valdis valentin valery vaclav vernon
victor viktor vince vincent vinnie vitali vitaly vladimir volodymyr walter warren wayne werner wilfred wilhelm will william willy winston wolfgang xavier yannick yannis yasser yevgeny yitzhak
yoav yoon yousef yuri yusuf yves zac zachary zbigniew zhang`;

/** Given names in lower case, with the gender they mostly have. Names that both bear, such as "kim", count once and may be wrong. */
export const FIRST_NAMES: ReadonlyMap<string, 'FEMALE' | 'MALE'> = new Map([
  ...MALE.split(/\s+/).map((name) => [name, 'MALE'] as const),
  ...FEMALE.split(/\s+/).map((name) => [name, 'FEMALE'] as const),
]);
