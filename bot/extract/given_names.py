"""Common given names by gender: evidence that a capitalised name is a person's, and of whether "he" or "she" is meant.

Names that men and women share are left out of both lists.
"""

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
    """.split()
)
