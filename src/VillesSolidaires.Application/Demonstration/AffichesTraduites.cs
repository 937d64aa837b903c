using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Pdf;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Demonstration;

/// <summary>Affiche d'un kit dans une autre langue, arrivée avec la deuxième version du kit.</summary>
/// <param name="Langue">Code ISO 639-1.</param>
/// <param name="Mention">Mention de démonstration, dans la langue de l'affiche.</param>
internal sealed record AfficheTraduite(string Langue, string Titre, AfficheDemonstration Affiche, string Mention)
{
    private const double Marge = 46;

    public string Nom => $"affiche-a4-{Langue}.pdf";

    public string Libelle => $"Affiche A4 en {LanguesKit.Lire(Langue).Libelle}";

    public void Composer(DocumentDescriptor document, KitDemonstration kit)
    {
        var traduit = kit with { Titre = Titre, Affiche = Affiche };
        document.Page(page =>
        {
            page.Size(PageSize.A4);
            page.Margin(0);
            page.PageColor(Color.White);
            page.Content().Column(colonne =>
            {
                colonne.Bandeau(traduit, 1, Marge);
                colonne.Item().Padding(Marge, 20, Marge, 0).Gestes(traduit, 1);
                colonne.Item().Padding(Marge, 14, Marge, 0).Urgence(traduit, 1);
                colonne.Item().Padding(Marge, 12, Marge, 0).Numeros(traduit, 1);
                colonne.Item().Padding(Marge, 12, Marge, 0).Text(Mention).FontSize(8.5).FontColor(Theme.TextMuted);
            });
        });
    }
}

/// <summary>Traductions des kits de saison. Mêmes gestes et mêmes numéros que l'affiche française.</summary>
internal static class AffichesTraduites
{
    private const string MentionAnglaise = "Demonstration copy inspired by the kits of the Voisins Solidaires association · voisinssolidaires.fr";
    private const string MentionEspagnole = "Ejemplar de demostración inspirado en los kits de la asociación Voisins Solidaires · voisinssolidaires.fr";

    public static readonly AfficheTraduite CaniculeAnglais = new("en", "Heatwave", new AfficheDemonstration(
        "Heatwave", "Shall we look out for our neighbours?",
        "One visit or one call a day, in the morning if possible, to older, isolated or frail people in your building.",
        [
            new("Check in every day", "Knock or phone. No answer? Call again within the hour, then tell a relative."),
            new("Offer water often", "A glass at every visit, even without thirst. No alcohol, no very sweet drinks."),
            new("Keep the home cool", "Shutters and windows closed by day, wide open at night when the air is cooler."),
            new("Cool the skin", "Water spray or a damp cloth on the face and arms, in front of a fan."),
            new("Suggest a cool break", "Two or three hours a day in a cool place: library, shaded park, room opened by the town hall."),
        ],
        "Fever, confused speech, faintness, great weakness: call 15 and cool the person down straight away.",
        [new("15", "Medical emergency"), new("112", "Emergency, anywhere in Europe"), new("114", "Emergency by text, deaf and hard of hearing"), new("0 800 06 66 66", "Heatwave information, free call")]),
        MentionAnglaise);

    public static readonly AfficheTraduite CaniculeEspagnol = new("es", "Ola de calor", new AfficheDemonstration(
        "Ola de calor", "¿Y si cuidamos de nuestros vecinos?",
        "Una visita o una llamada al día, mejor por la mañana, a las personas mayores, solas o frágiles del edificio.",
        [
            new("Preguntar cada día", "Llame a la puerta o por teléfono. ¿No contesta? Vuelva a llamar en una hora y avise a un familiar."),
            new("Ofrecer agua a menudo", "Un vaso en cada visita, aunque no tenga sed. Ni alcohol ni bebidas muy dulces."),
            new("Mantener fresca la casa", "Persianas y ventanas cerradas de día, abiertas de noche cuando refresca."),
            new("Mojar la piel", "Agua pulverizada o un paño húmedo en la cara y los brazos, delante de un ventilador."),
            new("Proponer una pausa al fresco", "Dos o tres horas al día en un lugar fresco: biblioteca, parque con sombra, sala del ayuntamiento."),
        ],
        "Fiebre, confusión, desmayo, gran debilidad: llame al 15 y refresque a la persona enseguida.",
        [new("15", "Urgencias médicas"), new("112", "Urgencias en toda Europa"), new("114", "Urgencias por SMS, personas sordas"), new("0 800 06 66 66", "Información ola de calor, llamada gratuita")]),
        MentionEspagnole);

    public static readonly AfficheTraduite GrandFroidAnglais = new("en", "Cold spell", new AfficheDemonstration(
        "Cold spell", "Nobody spends the winter alone",
        "Snow, black ice, frost: lend a hand to those for whom going out becomes risky.",
        [
            new("Check in", "One call or one visit a day to neighbours who are older, ill or on their own."),
            new("Save them a trip", "Bread, shopping, pharmacy: combine your errands with those of your floor."),
            new("Heat safely", "Never a brazier, barbecue or generator indoors. Air the home ten minutes a day, even in hard frost."),
            new("Clear the doorstep", "A path and some salt or sand on the steps prevent many falls."),
            new("Report someone sleeping rough", "Talk to them, then call 115: teams will come to meet them."),
        ],
        "Headaches, nausea, dizziness in several people: think of carbon monoxide. Air the room, get out, call 15, 18 or 112.",
        [new("115", "Homeless people, day and night"), new("15", "Medical emergency"), new("18", "Fire brigade"), new("112", "Emergency, anywhere in Europe")]),
        MentionAnglaise);
}
