"""Names of people and places of many countries, for variants of training texts."""

GIVEN_NAMES = tuple(
    """
    Aarav Abdul Abebe Adaeze Adriana Aisha Ajay Akira Alejandro Aleksandr Alfonso Alice Alistair Amara Amina Amit
    Ana Andriy Angela Anil Anita Anjali Antonio Arjun Arturo Ashok Asif Astrid Ayesha Babatunde Beatriz Bogdan Boris
    Brendan Callum Carlos Carmen Cath Chen Chidi Chiara Christoph Claire Cormac Danielle Deepak Dmitry Dominic Eamon
    Edith Eduardo Ekaterina Elif Emeka Emmanuel Enrique Ewan Farah Fatima Femi Fernando Fiona Francesca Gabriela
    Gareth Giorgio Grace Graham Greta Gustavo Hamid Hannah Haruki Hassan Helena Hiroshi Hugo Ibrahim Imran Ines Ingrid
    Isabel Ivan Jacinda Jacques Javier Jin Joao Jorge Julia Juma Kamala Karim Katarina Kavita Keir Kenji Khadija
    Kofi Kwame Lakshmi Lars Leila Leonardo Liam Lina Ling Lucia Luis Mahmoud Malika Marco Margaret Maria Mariam
    Matteo Meera Mehmet Mei Miguel Mihai Mikhail Mohammed Monica Moses Nadia Narendra Naomi Ngozi Niamh Nikolai
    Nirmala Nkechi Olga Olivier Omar Oscar Pablo Patrice Paul Pavel Pedro Petra Pierre Pradeep Priya Rachel Rahul
    Rajesh Ravi Rishi Rosa Samira Sanjay Sergei Shabana Siobhan Sofia Stella Sunil Svetlana Takeshi Tariq Tatiana
    Thabo Thomas Tunde Usha Valentina Vikram Vladimir Wanjiru Wei Xavier Yasmin Yuki Yusuf Zainab Zhang Zoe
    """.split()
)
SURNAMES = tuple(
    """
    Abbas Abdullah Abiodun Achebe Adeyemi Afolabi Aguilar Ahmed Akhtar Albanese Ali Alvarez Andersson Banerjee Bauer
    Becker Bello Bennett Bhatt Bianchi Boateng Botha Burnham Byrne Campbell Cardoso Castillo Chakraborty Chaudhry Chen
    Chopra Cissé Clarke Conte Cooper Costa Dlamini Diallo Dubois Dutton Eriksen Fernandes Fernando Ferrari Fischer
    Fitzgerald Fraser Gallagher Garcia Ghosh Gillard Gomes Gonzalez Gupta Haddad Hansen Hashimoto Herrera Hoffmann
    Hussain Ibrahim Igwe Ito Ivanov Iyer Jansen Jayawardena Johansson Jones Joshi Kagame Kamau Kapoor Kariuki Kaya
    Keating Kenyatta Khan Kim Kovalenko Kowalski Kumar Kuznetsov Lam Larsen Lavrov Lee Lefebvre Lopez Lungu MacDonald
    Mahlangu Malik Marchenko Marino Martins Mbeki Mehta Mendes Menon Meyer Mishra Mitchell Modise Mohamed Moreau
    Morrison Moyo Müller Murphy Mutua Mwangi Nair Nakamura Ndlovu Nguyen Nkosi Novak Nowak O’Brien O’Connor O’Neill
    Obi Odinga Okafor Okonkwo Oliveira Omondi Osei Otieno Owusu Özdemir Park Patel Pereira Petrov Phiri Popescu
    Prakash Qureshi Rahman Raman Ramaphosa Ramos Rao Reddy Reyes Ricci Rossi Roy Sánchez Santos Sato Schmidt Schneider
    Shah Sharma Shevchenko Siddiqui Silva Singh Smirnov Sokolov Starmer Steyn Suzuki Swinney Takahashi Tambo Tanaka
    Teixeira Thackeray Thompson Torres Tran Tshabalala Usman Varadkar Verma Virtanen Volkov Wagner Walsh Wang Weber
    Wickremesinghe Wilson Wong Wright Xu Yamamoto Yıldız Yadav Yang Yusuf Zhang Zulu Zuma
    """.split()
)
PLACES = (
    *(
        """
        Accra Adelaide Algeria Ankara Argentina Australia Baghdad Bangalore Bangladesh Beijing Beirut Belfast Belgium
        Berlin Birmingham Brazil Bristol Brussels Cairo Canada Canberra Cardiff Chennai Chile China Colombia Colombo
        Cork Delhi Denmark Dhaka Dublin Edinburgh Egypt Ethiopia Finland France Geneva Germany Ghana Glasgow Greece
        Hyderabad India Indonesia Iran Iraq Ireland Islamabad Israel Istanbul Italy Jakarta Japan Johannesburg Kabul
        Kampala Karachi Kenya Kolkata Kyiv Lagos Lahore Lebanon Leeds Lisbon Liverpool London Lusaka Madrid Malaysia
        Manchester Manila Melbourne Mexico Milan Moscow Mumbai Nairobi Nepal Nigeria Norway Oslo Pakistan Paris Perth
        Poland Portugal Pretoria Prague Rome Russia Scotland Seoul Singapore Spain Sweden Sydney Tehran Tokyo Toronto
        Turkey Uganda Ukraine Vienna Wales Warsaw Zambia Zimbabwe Sunderland Leicestershire Queensland Gujarat Punjab
        """.split()
    ),
    "South Africa",
    "Sri Lanka",
    "Cape Town",
    "New Delhi",
    "Hong Kong",
    "Western Australia",
    "New South Wales",
    "Northern Ireland",
    "Buenos Aires",
    "Saudi Arabia",
)
DATELINES = (
    "LONDON (Reuters) - ",
    "NEW DELHI, Jan. 12 (PTI) - ",
    "SYDNEY (AP) — ",
    "NAIROBI, Kenya — ",
    "BRUSSELS – ",
    "JOHANNESBURG, 3 March (AFP) — ",
    "By our political correspondent. ",
    "Abuja – ",
    "Mumbai: ",
)
