"""Common given names by gender: evidence that a capitalised name is a person's, and of whether "he" or "she" is meant.

Names that men and women share are left out of both lists.
"""

from collections.abc import Iterable
from typing import Literal

from bot.extract.lexicon import FEMALE_HONORIFICS, FEMALE_ROLES, MALE_HONORIFICS, MALE_ROLES

Gender = Literal["m", "f"]

MALE = frozenset(
    """
    aaron abdel abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alejandro alexander alexei
    alfred alistair allan allen alun alvin amir anatoly anders andre andreas andrei andres andrew andriy andy
    angus anthony anton antonio antony archie armando arnold arthur arturo ashraf ban barack barry bart bashar
    basil ben benjamin bernard bernie bert bibi bill billy bob bobby boris brad bradley brandon brendan brent
    brett brian bruce bryan byron calvin carl carlos carlton cesar chad charles charlie chester christian
    christopher chuck clarence clark clay clayton cliff clifford clint clive colin connor corey cornel cory
    craig curtis cyrus damian damien dan daniel danny darrell darren dave david dean denis dennis derek dexter
    dick diego dieter dimitri dirk dmitri dmitry dmytro don donald doug douglas duncan dustin dwayne dwight earl
    ed eddie edgar edmund eduardo edward edwin eli elijah elliot elliott emmanuel enrique eric erik ernest
    ernesto ethan eugene evan fabio felipe felix fernando fidel floyd francis francisco francois frank franklin
    franz fred freddie frederick fritz gareth gary gavin geert gene geoff geoffrey george gerald gerard gerhard
    gerry giorgio giovanni giuseppe glen glenn gordon graham grant greg gregory guido guillermo gunter gus hans
    harold harry harvey hassan hector heinrich henri henry herbert herman hosni howard hugh hugo hussein huw ian
    ibrahim igor ilya imran isaac ivan ivo jack jacob jacques jair jake jamal james janos jared jaroslaw jason
    javier jay jean-claude jean-marie jeb jed jeff jeffery jeffrey jens jeremy jerome jerry jesus jim jimmy
    joachim joe joel johan johannes john johnny joko jon jonathan jorge jose josef joseph josh joshua juan
    juergen julian julio julius justin karim karl keir keith ken kenneth kent kevin khalid kirk klaus kofi
    konstantin kurt kyle lamar lance larry lars laurence lawrence lech len leo leon leonard leonid leroy les
    lester liam linwood lloyd lorenzo lou louis luca lucas luigi luis luke luther mahmoud malcolm manuel marc
    marcel marco marcus marek mario mark marshall martin marvin mateusz mathew matt matteo matthew maurice max
    maxim maxwell mehmet mel melvin michael michel miguel mike mikhail mikheil miles milo mitch mitchell mitt
    mohamed mohammad mohammed moshe muhammad murray mustafa narendra nathan nathaniel neal ned neil nelson
    nicholas nick nicolae nicolas nigel nikita nikolai nikolay noah norman oleg oleksandr oleksiy oliver omar
    orlando orrin osama oscar otto owen pablo paolo pat patrick paul paulo pavel pedro pete peter petr petro
    phil philip philippe phillip pierre piotr preston radoslaw rafael rahm ralph ramon rand randall randy
    raphael raul ray raymond recep reggie reince reinhard rene rex ricardo richard rick ricky rishi rob robert
    roberto rod rodney rodrigo roger roland roman ron ronald rory ross roy rudolph rudy rupert rush russ russell
    ryan sadiq salman salvador samir samuel sanjay scott sean sebastian serge sergei sergey sergio sergiy seth
    shane shaun shawn sheldon sherrod sidney silvio simon spencer stanley stefan stephane stephen sterling steve
    steven stewart stuart sultan tariq tayyip ted terrence theodore thom thomas tim timothy toby todd tom tomas
    tommy tony travis trent trevor trey troy tucker tyler ulrich umberto vaclav vadim valery vernon vic victor
    viktor vince vincent vincenzo vitali vitaly vito vlad vladimir volodymyr wade walter warren wayne wendell
    werner wesley wilbur will willem william willie wolfgang woodrow xi yasser yuri yusuf zachary zack
    aarav abdullahi abdulrahman abebe abiodun adebayo adel adewale ajay akash akira alasdair aleksander
    aleksandr alfonso alhaji amar amit anand andile anil anirudh anselm antoine anwar arash arjun armand arnaud
    arun arvind ashok ashwin asif augustin axel aziz babajide babatunde baraka bartholomew bashir benedikt
    benoit benoît bheki bilal björn bogdan branko bruno burak callum carlo cedric chidi chijioke christophe
    chukwuemeka ciaran ciarán claudio colm cormac crispin cristian cyprian cyril dafydd daisuke damir darragh
    declan deepak desmond devendra dinesh dominic dragan eamon eamonn eduard emeka emil emile emre emyr enzo
    eoghan eoin esteban euan eugenio ewan faisal farhan farouk fearghal ferdinand fergus festus fintan fionn
    florian fumio georgi georgios geraint gethin giancarlo gianni gilberto giles godfrey gonzalo gopal goran
    grigore gunnar gurpreet habib hakan hamid hamish hamisi hamza haris harish haruki hasan heikki hendrik
    henning henrik hideo hiroshi horst humphrey hyun-woo ibrahima idris idriss ignacio ignatius ikenna iqbal
    isak ismail ivar iwan jabulani jae-in jaime jarosław jasper javed jean-luc jean-pierre jerzy jiri joao jokin
    joon-ho josep joão juha juma junaid jürgen kabir kamal kamau karan karel karol kasper kazuo kenji kenta
    khaled khalil kipchoge kiran kojo krishna krzysztof kunle kwabena kwame kwasi lachlan laszlo leif lennart
    leopold lindani lorcan luc luiz lwazi maarten maciej magnus mahesh mahmood malik manish manoj marcelo marcin
    mariano masato mateo mathias mattias mauricio maurizio mbongeni mehdi mihai mikael mikko milan milos minho
    mirza mohan mohsin moses mukesh murali musa mustapha mwangi nabil naveed neeraj niels nikhil nikolaus nikos
    nnamdi norbert obinna octavio odhran olaf olav ole olivier olumide oluwaseun omari omondi onur oskar osman
    oswin otieno padraig pascal patrice pawel paweł peder per percival petros pieter pradeep prakash pranab prem
    pádraig quentin radek rahim rahul raj rajan rajesh rajiv rakesh ramesh ramón ranjit rashid rasmus ravi
    renato reza rhys roderick rohan rohit ronan ruben rui ryszard rüdiger sachin saeed sajid salim sandeep
    sanjeev santiago satoshi seung-hoon seán shankar shashi shigeru shinji sibusiso siegfried sipho siyabonga
    soren stanislav stefano stelios subhash sudhir sunil suresh sven søren taavi tadeusz takashi tarik tendai
    thabo themba theo thierry thorsten tiago tomasz tomi tomás torsten tristan tunde uday umar uwe valentin
    vijay vikram vinay vinod vishal vivek vladislav volker vuk vusi walid wanyama wei-jie wiktor wim wojciech
    xavier yannick yannis yaw yerlan yohannes yosef yoshihide yuto zoltan zoran zubair zuberi
    """.split()
)

FEMALE = frozenset(
    """
    abby abigail adele adriana agnes aisha alessandra alexandra alexandria alexis alice alicia alison allison
    alyssa amal amanda amber amelia amina amy ana anastasia angela angelina anita ann anna anne annette annie
    april ariana arlene audrey ayanna barbara beatrice becky benazir bernadette beth bethany betsy betty beverly
    beyonce bonnie brenda brianna bridget britney caitlyn camilla candace candice carla carly carmen carol
    caroline carolyn cassandra catherine cathy cecilia celia celine charlene charlotte chelsea cheri cheryl
    chloe christiane christina christine cindy claire clara claudia colleen condoleezza connie constance
    cristina crystal cynthia daisy daniela danielle dawn deb debbie deborah debra delores denise diana diane
    dianne dolores donna dora doris dorothy edith eileen elaine eleanor elena elise eliza elizabeth ella ellen
    ellie elsa emily emma erica erika erin esther ethel eva eve evelyn faith fatima fiona florence frances
    gabriela gabriele gabrielle gail gayle georgia geraldine gertrude gina giorgia gladys gloria grace greta
    gretchen hannah harriet hazel heather heidi helen helena helle hilary hillary holly hope ida ilhan ilse
    indira ingrid irene irina iris isabel isabella ivana ivanka jacqueline jane janet janice janine jasmine
    jeanette jeanne jen jennifer jessica jill jo joan joanna joanne jocelyn josephine joyce juanita judith judy
    julia juliana julie june kamala karen karin karla kate katherine kathleen kathryn kathy katie kayla kayleigh
    keira kellyanne kiersten kimberly kirsten kirstjen kristen kristi kristin kristina kyrsten lara laura lauren
    laurie leah leila lena leticia lilian lillian lily linda lisa liz liza lizzie lois lola loretta lori
    lorraine louise lucia lucille lucy luisa lydia lyudmila madeleine madeline madonna maggie malala malia mandy
    mara marcela marcia margaret margarita margot maria marian mariana marie marilyn marina marine marjorie
    marlene marsha martha mary maureen maxine megan meghan melania melanie melinda melissa meredith mia michele
    michelle mildred mimi miranda miriam molly mona monica muriel nadia nancy naomi natalia natalie natasha
    nicola nicole nikki nina nora norma octavia olena olga olivia oprah pam pamela patricia patsy patti patty
    paula pauline peggy penelope penny phyllis priscilla priti rachel raquel rashida rebecca regina renee rhonda
    rihanna rita roberta rosa rosalind rose rosemary roxanne ruth sabrina sadie sally salma samantha sandra sara
    sarah selena sharon sheila shelley sherry sheryl shirley silvia sofia sonia sonja sophia sophie stella
    stephanie sue susan susanna susanne suzanne svetlana sylvia tamara tammy tanya tara tatiana teresa thelma
    theresa tiffany tina tracey tulsi ulrike ursula valentina valerie vanessa vera veronica vicki vicky victoria
    viola violet virginia vivian wanda wendy whitney whoopi wilma winifred yolanda yulia yvette yvonne zoe
    aaliyah adaeze adwoa agatha agnieszka aicha aiko aileen aishatu aisling aleksandra alena alma ama amara
    amelie aminata amrita ananya anca aneta angelique anika anjali anke annegret anneke annelise annika anoushka
    antje anu aoife apinya apolline archana aroha arpita asha ashwini astrid asuka aurelie aurélie ayesha ayse
    ayşe azadeh beata beatrix beatriz bente berit bettina bhavna bianca birgit bozena brigid brigitte britta
    bronwyn bukola busisiwe caoimhe carmela catriona chantal chiamaka chiara chinwe ciara colette constanza
    cordelia cosima dagmar danica daria deepa deepika deirdre delphine dilnoza divya dorota dorothea eilidh
    eilish eimear ekaterina eleni elif elin elisa elisabeth elke elodie elspeth elzbieta emilia emine esperanza
    esra estelle eszter eugenie ewa fabienne farah fatou fatoumata fatuma federica fionnuala flavia folasade
    francesca françoise freya frida friederike funmi galina geeta genevieve gisela giulia graciela grainne
    gráinne gudrun gulnara gunilla gwendolyn hadiza halima hana hanna haruka hedda hedwig heike helga henrietta
    hermione hina hélène ifeoma ilana ileana imelda imogen ines inga ingeborg ingunn inés irena isadora iva
    izabela jacinda jana janina jasmin jaya jelena joana johanna jolanta josefina jovana judit juliet jutta
    kalpana karolina katarina katarzyna katerina kateryna katja katya kavita kavitha keala keiko khadija kinga
    kirra kirsi kirstine kirsty krisztina ksenia laila lakshmi larissa latifa leilani leonie lidia lieke
    lieselotte lindiwe linnea liv livia lotte louisa lucinda lucía ludmila luz madina maeve magdalena mahima
    mairi maite maja malgorzata manon marama margarida margit margriet marguerite mariam marieke marija marta
    martina maryam matilda mayumi meera mehwish mei meike meral mette michaela michiko milena mina mira mirjam
    moana moira monika monique morag moyra mwajuma nadine naima naledi nandini naoko nasrin nazanin neha nele
    ngaire nia niamh nilufar nirmala nisha nkechi noelene nokuthula nombulelo nomsa noura nthabiseng nuala
    oksana ondine oonagh orla orlaith padma palesa paloma parveen patrizia paulina pelin petra philippa phoebe
    pilar pooja priya priyanka radhika raelene raewyn rahel rana rania rekha renata renate rhiannon rohini
    roisin romy rosalie rosamund roxana rukhsana róisín sabine sadia saida saima saira salamata samira sandhya
    sanja sanna saoirse sarita savita seema selma shabana shabnam shanthi shauna sheetal shirin shreya sian
    sigrid silke simona sinead sinéad siobhan siobhán sive siân smriti sneha snezhana soledad solveig soraya
    stefania sudha sujata sumaya sundari sunita sushma swati sybille sylvie síle tamsin tania tanja tatjana
    tereza thandeka thandi thandiwe therese thuy tomoko tora triinu trine tsitsi tuuli ulla una usha uta valeria
    vasundhara verena veronika vesna vidya vilma virginie wangari wanjiku wanjiru wiebke wilhelmina xiomara yael
    yasmin yetunde yoko yukiko yuliya zahra zainab zanele zara zdenka zeinab zeynep zita zlata zodwa zofia zohra
    zoya zsofia zuzana
    """.split()
)

_NICKNAMES = """
    joe-joseph bill-william bob-robert mike-michael jim-james tom-thomas dick-richard rick-richard liz-elizabeth
    ted-edward ted-rafael chuck-charles charlie-charles tony-anthony jack-john larry-lawrence andy-andrew
    kate-katherine bernie-bernard rudy-rudolph hank-henry harry-harold peggy-margaret debbie-deborah
    jeff-geoffrey jeb-john mitt-willard beto-robert don-donald dan-daniel sue-susan
"""
_GENDERED: dict[str, Gender] = {
    **dict.fromkeys(MALE_HONORIFICS | MALE_ROLES, "m"),
    **dict.fromkeys(FEMALE_HONORIFICS | FEMALE_ROLES, "f"),
}
_SAME_GIVEN = frozenset(frozenset(pair.split("-")) for pair in _NICKNAMES.split())


def same_given(one: str, other: str) -> bool:
    """Whether two given names may be one: alike, an initial, a short form."""
    a, b = one.lower().rstrip("."), other.lower().rstrip(".")
    initial = (len(a) == 1 or len(b) == 1) and a[0] == b[0]
    return a == b or initial or frozenset((a, b)) in _SAME_GIVEN or (a[:3] == b[:3] and len(a) > 2 < len(b))


def gender_of(given: str) -> Gender | None:
    """The gender that a given name tells."""
    low = given.lower()
    return "m" if low in MALE else "f" if low in FEMALE else None


def titled_gender(titles: Iterable[str]) -> Gender | None:
    """The gender that titles and nouns for persons tell, by the first that tells one."""
    return next((_GENDERED[title] for title in titles if title in _GENDERED), None)
