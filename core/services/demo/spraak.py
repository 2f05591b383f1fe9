"""The language areas that the invented people come from: names, interpreter's language, country."""

from dataclasses import dataclass


def _liste(tekst: str) -> tuple[str, ...]:
    return tuple(navn.strip() for navn in tekst.split(","))


@dataclass(frozen=True, slots=True)
class Spraakomraade:
    """Names by sex, family names, the interpreter's language and the countries of origin.

    `farsnavn` tells that a second given name is the father's.
    """

    tolkespraak: str
    land: tuple[str, ...]
    kvinner: tuple[str, ...]
    menn: tuple[str, ...]
    etternavn: tuple[str, ...]
    farsnavn: bool = False


UKRAINSK = Spraakomraade(
    "ukrainsk",
    ("Ukraina",),
    _liste(
        "Oksana, Iryna, Daryna, Olena, Nataliia, Halyna, Yuliia, Kateryna, Svitlana, Tetiana, "
        "Sofiia, Solomiia, Zlata, Vira, Liudmyla, Anastasiia, Mariia, Khrystyna"
    ),
    _liste(
        "Oleh, Viktor, Andrii, Bohdan, Taras, Mykola, Serhii, Vasyl, Yurii, Dmytro, Oleksandr, "
        "Ruslan, Ihor, Pavlo, Ostap, Yevhen, Roman, Maksym"
    ),
    _liste(
        "Kovalenko, Melnyk, Shevchuk, Bondarenko, Tkachenko, Hrytsenko, Marchenko, Savchuk, "
        "Polishchuk, Kravets, Lysenko, Rudenko, Moroz, Zhuk, Fedoruk, Pavlenko, Romaniuk, "
        "Solovei, Kuz'menko, Mel'nychenko, Zub, Panasiuk, Ivanchuk-Bila, Danyliuk, Didenko"
    ),
)
RUSSISK = Spraakomraade(
    "russisk",
    ("Ukraina", "Belarus", "Kasakhstan"),
    _liste("Ljudmila, Vera, Irina, Alla, Jelena, Galina, Inna, Marina, Zoja, Nina, Raisa, Tamara"),
    _liste(
        "Aleksej, Grigorij, Ilja, Jurij, Konstantin, Nikita, Oleg, Stepan, Timur, Vadim, Fjodor"
    ),
    _liste(
        "Baranets, Drozd, Golub, Jermak, Kisel, Lukasjevitsj, Mazur, Nemtsjenko, Orlenko, Rybak, "
        "Sokol, Tarasevitsj, Vdovenko, Zajats, Sjulga, Tsybulko"
    ),
)
ARABISK = Spraakomraade(
    "arabisk",
    ("Syria", "Irak", "Jemen", "Sudan", "Palestina"),
    _liste(
        "Amal, Hanan, Layla, Mariam, Noor, Rania, Salma, Yasmin, Zainab, Dalal, Fadwa, Ghada, "
        "Iman, Nour al-Huda, Rim, Samar, Wafaa"
    ),
    _liste(
        "Mustafa, Ahmad, Bassam, Fadi, Hassan, Ibrahim, Khaled, Mahmoud, Omar, Samir, Tarek, "
        "Yousef, Abd al-Rahman, Anas, Ghassan, Nabil, Ziad"
    ),
    _liste(
        "Al-Jabouri, Haddad, Khoury, Al-Masri, Najjar, Sabbagh, Al-Khatib, Hamdan, Qassem, "
        "Shaheen, El-Amin, Barakat, Darwish, Mansour, Saleh, Tahhan, Abu Zeid, al-Din Nasser, "
        "Kayyali, Rahhal"
    ),
    farsnavn=True,
)
KURDISK = Spraakomraade(
    "kurdisk (kurmanji)",
    ("Syria", "Irak", "Tyrkia", "Iran"),
    _liste("Berîvan, Gulîstan, Hêvîn, Jiyan, Nalîn, Rojda, Şilan, Zîn, Avîn, Dilba, Rewşen, Xezal"),
    _liste("Azad, Baran, Ciwan, Dilovan, Hejar, Mîran, Rêzan, Serbest, Şivan, Welat, Zana, Rojhat"),
    _liste(
        "Bakî, Cizîrî, Demîr, Garzan, Hesen, Îbo, Kobanî, Mihemed, Omerî, Reşo, Şêxo, Temo, "
        "Xelîl, Zaza, Berwarî, Sindî"
    ),
    farsnavn=True,
)
DARI = Spraakomraade(
    "dari",
    ("Afghanistan", "Iran"),
    _liste(
        "Samira, Zahra, Farida, Marzia, Nilofar, Parwana, Roya, Shukria, Soraya, Zarghuna, "
        "Fereshta, Golnaz, Laila, Masuma, Najiba, Hosna"
    ),
    _liste(
        "Reza, Farid, Ali Reza, Enayat, Habib, Jawad, Mohammad Dawod, Najib, Qasim, Sayed Mahdi, "
        "Sharif, Zabiullah, Esmat, Hamid, Khalil, Nasrullah"
    ),
    _liste(
        "Haidari, Karimi, Mohammadi, Rahimi, Ahmadi, Hosseini, Jafari, Nazari, Rezai, Sharifi, "
        "Alizada, Amiri, Ebrahimi, Gholami, Mirzai, Qaderi, Sultani, Yaqubi, Noorzai, Bakhshi"
    ),
    farsnavn=True,
)
PASHTO = Spraakomraade(
    "pashto",
    ("Afghanistan", "Pakistan"),
    _liste(
        "Spozhmai, Gulalai, Palwasha, Torpekai, Wagma, Zarmina, Shaista, Malalai, Breshna, Tamana"
    ),
    _liste(
        "Rohullah, Gul Agha, Jahanzeb, Khushal, Mirwais, Nangyal, Shafiqullah, Wali Khan, Zmarai"
    ),
    _liste(
        "Stanikzai, Ahmadzai, Hotak, Mangal, Popal, Safi, Shinwari, Wardak, Zadran, Momand, "
        "Khattak, Afridi, Kakar, Tarakai"
    ),
    farsnavn=True,
)
TIGRINJA = Spraakomraade(
    "tigrinja",
    ("Eritrea", "Etiopia"),
    _liste(
        "Selam, Abeba, Bisrat, Feven, Genet, Helen, Luwam, Mihret, Rahwa, Senait, Tsege, Winta, "
        "Yordanos, Zufan, Freweini, Saba"
    ),
    _liste(
        "Yonas, Abel, Biniam, Daniel, Efrem, Filmon, Girmay, Hagos, Isaias, Kidane, Merhawi, "
        "Natnael, Robel, Samuel, Tekle, Zerai"
    ),
    _liste(
        "Tesfay, Ghebremariam, Haile, Kahsay, Mehari, Negash, Okbay, Russom, Sium, Teklehaimanot, "
        "Woldu, Yemane, Zeray, Asfaha, Berhane, Desta, Ghebreyesus, Habtemichael"
    ),
    farsnavn=True,
)
AMHARISK = Spraakomraade(
    "amharisk",
    ("Etiopia",),
    _liste(
        "Aster, Birtukan, Eden, Hiwot, Kidist, Meseret, Rahel, Tigist, Worknesh, Yeshi, Zenebech"
    ),
    _liste(
        "Abebe, Dawit, Ermias, Getachew, Kebede, Mulugeta, Solomon, Tadesse, Worku, Yared, Zelalem"
    ),
    _liste("Alemu, Bekele, Demissie, Gebre, Lemma, Mekonnen, Negussie, Shiferaw, Tefera, Wolde"),
    farsnavn=True,
)
SOMALI = Spraakomraade(
    "somali",
    ("Somalia", "Etiopia", "Kenya"),
    _liste(
        "Hodan, Amina, Asha, Deqa, Fatuma Ali, Hibo, Ifrah, Khadra, Muna, Nimco, Sahra, Ubax, "
        "Ayaan, Fowsiyo, Ladan, Ruqiya"
    ),
    _liste(
        "Abdirahman, Ahmed Nuur, Bashir, Cabdi, Farah, Guuleed, Hirsi, Ismail, Liban, Mahad, "
        "Sharmarke, Warsan, Xasan, Yusuf, Zakariye"
    ),
    _liste(
        "Abdulkadir, Warsame, Osman Jama, Mohamud, Abdi, Duale, Egal, Gedi, Hersi, Isse, Jimale, "
        "Nur, Roble, Samatar, Shire, Warfa, Yusuf, Cumar Xasan, Diriye, Elmi"
    ),
    farsnavn=True,
)
TYRKISK = Spraakomraade(
    "tyrkisk",
    ("Tyrkia",),
    _liste(
        "Ayşe, Betül, Çiğdem, Elif, Fatma Nur, Gülşen, Hatice, Özlem, Şeyma, Tuğba, Zeynep, İpek"
    ),
    _liste("Ahmet, Burak, Çağlar, Emre, Gökhan, Hakan, İsmail, Murat, Oğuz, Serkan, Tolga, Yiğit"),
    _liste(
        "Yıldız, Çelik, Doğan, Ekşi, Gündüz, Işık, Kılıç, Öztürk, Şahin, Tunç, Uçar, Yavaş, "
        "Güneş, Özdemir-Kaya, Bağcı"
    ),
)
SWAHILI = Spraakomraade(
    "swahili",
    ("DR Kongo", "Burundi", "Tanzania"),
    _liste(
        "Esperance, Furaha, Neema, Riziki, Zawadi, Bahati, Chantal, Furahini, Mapenzi, Sifa, "
        "Vumilia, Yvonne"
    ),
    _liste(
        "Amani, Baraka, Byamungu, Espoir, Innocent, Jean-Bosco, Mugisho, Patrice, Safari, "
        "Zihalirwa, Dieudonné"
    ),
    _liste(
        "Habimana, Bisimwa, Cirhuza, Kasongo, Lubunga, Mwamba, Ntakobajira, Rugamba, Shabani, "
        "Wabenga, Amisi, Bashige, Mushagalusa, Zagabe"
    ),
)
FRANSK = Spraakomraade(
    "fransk",
    ("DR Kongo", "Kamerun", "Guinea"),
    _liste("Aimée, Béatrice, Célestine, Déborah, Félicité, Hélène, Josée, Noëlla, Régine, Solange"),
    _liste("André-Marie, Benoît, Cédric, Désiré, Fiston, Gédéon, Hervé, Joël, Mbuyi, Rémy, Trésor"),
    _liste(
        "Ilunga, Kabongo, M'Bala, Mukendi, N'Goma, Nkulu, Tshibangu, Yav, Diallo, Camara, Ngo "
        "Bassa, Kalala-Mbuyi, Lukusa, Mutombo Kazadi"
    ),
)
SPANSK = Spraakomraade(
    "spansk",
    ("Colombia", "Venezuela", "Nicaragua"),
    _liste(
        "María José, Ana Lucía, Begoña, Inés, Julieta, Luz Marina, Pilar, Rocío, Sofía, Verónica, "
        "Yolanda, Ximena"
    ),
    _liste(
        "Andrés, César, Diego, Héctor, Iván, Jesús, José Luis, Óscar, Raúl, Sebastián, Tomás, "
        "Víctor"
    ),
    _liste(
        "Peña Ibarra, Muñoz, Ríos Duarte, Núñez, Gómez-Ordóñez, Villalba, Zárate, Acuña, Bolaños, "
        "Cáceres, Echeverría, Londoño, Patiño, Quiñones"
    ),
)
VIETNAMESISK = Spraakomraade(
    "vietnamesisk",
    ("Vietnam",),
    _liste("Thi Lan, Thi Hương, Thi Mai, Thu Hà, Ngọc Ánh, Kim Chi, Thanh Trúc, Bích Thủy"),
    _liste("Văn Dũng, Minh Đức, Quốc Bảo, Hữu Phước, Anh Tuấn, Hoàng Long, Thành Công"),
    _liste("Nguyen, Trần, Lê, Phạm, Đặng, Vũ, Bùi, Hồ, Ngô, Đỗ"),
)
MYANMAR = Spraakomraade(
    "burmesisk",
    ("Myanmar",),
    _liste("Aye Aye Mon, Hnin Pwint, Khin Yadanar, May Thet, Naw Paw, Su Mon, Thida Oo, Zin Mar"),
    _liste("Aung Ko, Htun Lin, Kyaw Zaya, Min Thu, Saw Eh, Thura Win, Zaw Htet, Ye Naing"),
    _liste("Htoo, Lwin, Moe, Paw, Soe, Tun, Wai, Zan"),
)
ENGELSK = Spraakomraade(
    "engelsk",
    ("Uganda", "Nigeria", "Filippinene", "Ghana"),
    _liste(
        "Blessing, Comfort, Grace, Joy, Mercy, Peace, Queenie, Sunday-Rose, Prudence, Gloria May"
    ),
    _liste("Emmanuel, Godfrey, Kwabena, Moses, Okello, Precious, Samson, Tunde, Junior, Ronnie"),
    _liste(
        "Achieng, Balogun, Eze, Kato, Mensah, Nakato, O'Kelo, Reyes-Cruz, Ssali, Owusu, D'Souza"
    ),
)
BLANDET = Spraakomraade(
    "engelsk",
    ("Thailand", "Brasil", "India"),
    _liste("Åse-Malai, Bjørg Nattaya, Märta, Søs Lucía, Ærlig-Rose, Siv Apinya, Gry Manju"),
    _liste("Bjørn Rafael, Håkon Arjun, Pål Somchai, Øyvind, Åge, Sæmund Ravi"),
    _liste("Østby-Saetang, Ødegård, Åsheim, Nærø, Bråten Silva, Sæther-Rao, Aasen, Ærøskår"),
)
