using System.Globalization;
using VillesSolidaires.Documents.Images;
using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Tests.Pdf;

/// <summary>Rapport d'exemple : tout ce que le moteur sait faire, en une dizaine de pages.</summary>
public static class SampleReport
{
    public const string Title = "Rapport d’impact 2025";
    public const int ActionCount = 120;

    private const string City = "Commune de Saint-Aubin-des-Vignes";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly string[] Districts = ["Centre ancien", "Les Tilleuls", "Beauséjour", "La Garenne", "Port-Neuf", "Hauts-Prés", "Gare Sud", "L’Îlette"];

    private static readonly string[] Labels =
    [
        "Repas de rue de la Fête des voisins", "Café solidaire du mercredi", "Jardin partagé des Tilleuls", "Visites de convivialité aux aînés isolés",
        "Atelier «\u202FUn thé, deux générations\u202F»", "Bricothèque et prêt d’outils entre voisins",
    ];

    public static readonly DocumentMetadata Metadata = new(Title, "Villes Solidaires", new DateTimeOffset(2026, 1, 12, 9, 0, 0, TimeSpan.Zero))
    {
        Subject = "Bilan annuel du label «\u202FVille conviviale\u202F»",
        Identifier = "RAP-2025-13055",
    };

    public static Document Create(RasterImage? logo = null, int actions = ActionCount) => Document.Create(Metadata, document =>
    {
        document.Page(page => Cover(page, logo));
        document.Page(page =>
        {
            Frame(page);
            page.Content().Column(column =>
            {
                column.Item().SectionTitle(1, "Sommaire", inTableOfContents: false);
                column.Item().TableOfContents();
                column.Item().PageBreak();
                Summary(column);
                column.Item().PageBreak();
                Participation(column);
                column.Item().PageBreak();
                Actions(column, actions);
                column.Item().PageBreak();
                Conclusion(column);
            });
        });
        document.Page(Calendar);
    });

    public static int ParticipantsOf(int index) => 40 + index * 37 % 911;

    private static string Number(int value) => value.ToString("N0", French);

    private static void Cover(PageDescriptor page, RasterImage? logo)
    {
        page.Margin(24, 60, 24, 24, Unit.Millimetre);
        page.PageColor(Theme.Title);
        page.Background().AlignBottom().Background(Theme.Accent).Height(78, Unit.Millimetre).Column(_ => { });
        page.DefaultTextStyle(s => s.FontColor(Color.White));
        page.Content().Column(column =>
        {
            column.Item().Text(Title).FontSize(40).Bold().Serif().LineHeight(1.15);
            column.Item().PaddingTop(10).Text("Label «\u202FVille conviviale – Ville solidaire\u202F»").FontSize(19);
            if (logo is not null)
                column.Item().PaddingTop(30).Width(120).Image(logo, "Logo de la commune\u202F: trois maisons sous un arc");
            column.Item().ExtendVertical().AlignBottom().Text(text =>
            {
                text.LineHeight(1.8);
                text.Span(City + "\n").FontSize(14).Bold();
                text.Span("À l’attention des membres du conseil municipal – séance du 29 janvier 2026").FontSize(11);
            });
        });
    }

    private static void Frame(PageDescriptor page)
    {
        page.Margin(20, 13, 20, 11, Unit.Millimetre);
        page.Header().RunningHeader($"{Title} – {City}");
        page.Footer().RunningFooter("Label «\u202FVille conviviale\u202F»");
    }

    private static void Summary(ColumnDescriptor column)
    {
        column.Spacing(0);
        column.Item().SectionTitle(1, "1. Synthèse pour les élus", "synthese");
        Paragraph(column, "En 2025, la commune a poursuivi la mise en œuvre du label «\u202FVille conviviale\u202F», engagé par délibération n°\u00A02024-117 du conseil municipal. "
            + "Le présent rapport rend compte, à l’attention des élus, des actions menées dans les huit quartiers, de leur fréquentation et de leurs effets mesurés sur "
            + "les liens de voisinage. Il s’appuie sur les déclarations des associations, sur l’enquête annuelle conduite auprès de 1\u202F248 habitants et sur les données "
            + "de gestion des équipements municipaux.");
        column.Item().PaddingBottom(8).Text(t =>
        {
            t.Span("Trois enseignements").Bold();
            t.Span(" se dégagent\u202F: la participation progresse dans tous les quartiers\u202F; les actions de proximité concentrent l’essentiel de la fréquentation\u202F; enfin, le coût "
                + "moyen par participant recule de 11\u202F% grâce à la mutualisation. Le détail figure dans la ");
            t.SectionLink("liste des actions", "actions", "Aller à la liste des actions financées");
            t.Span(", et la méthode sur le ");
            t.Hyperlink("site du label", new Uri("https://www.example.org/label"));
            t.Span(".");
        });
        column.Item().SectionTitle(2, "1.1 Chiffres clés");
        column.Item().PaddingBottom(6).KpiTiles(
        [
            new("120", "actions financées", "+\u202F41 en un an"), new("14\u202F872", "participants uniques", "+\u202F18\u202F% en un an"),
            new("547", "bénévoles actifs", "+\u202F76\u202F% depuis janvier"), new("62\u202F%", "connaissent cinq voisins", "+\u202F9 points depuis 2023"),
            new("486\u202F320\u202F€", "de budget exécuté", "98\u202F% des crédits votés"), new("32,7\u202F€", "par participant", "−\u202F11\u202F% en un an"),
        ]);
        column.Item().SectionTitle(2, "1.2 Points saillants");
        column.Item().PaddingBottom(10).List(list =>
        {
            list.Item("62\u202F% des habitants déclarent connaître «\u202Fau moins cinq voisins par leur prénom\u202F», soit 9 points de plus qu’en 2023\u202F;");
            list.Item("120 actions financées, dont 41 nouvelles, pour un budget exécuté de 486\u202F320\u202F€\u202F;");
            list.Item("68 lieux ouverts chaque semaine, contre 42 en janvier\u202F;");
            list.Item("un taux de reconduction ≥\u202F87\u202F%, stable sur un an.");
        });
        column.Item().Notice("Ce que disent les chiffres", "Les participants uniques sont déclarés par les associations\u202F; le nombre de lieux est mesuré par la commune.");
    }

    private static void Participation(ColumnDescriptor column)
    {
        column.Item().SectionTitle(1, "2. Participation des habitants", "participation");
        column.Item().SectionTitle(2, "2.1 Par quartier");
        Paragraph(column, "La fréquentation cumulée atteint 1\u202F222 participations hebdomadaires au quatrième trimestre, contre 979 un an plus tôt. La progression la plus forte "
            + "est observée à la Garenne et aux Hauts-Prés, où deux tiers-lieux associatifs ont ouvert au printemps.");
        column.Item().PaddingBottom(8).Figure(
            "Histogramme des participations hebdomadaires par quartier\u202F: de 88 à L’Îlette à 214 au Centre ancien.",
            200,
            SampleCharts.Bars(Districts),
            "Figure 1 – Participations hebdomadaires par quartier (4e trimestre).");
        column.Item().SectionTitle(2, "2.2 Au fil de l’année");
        Paragraph(column, "Le nombre de bénévoles actifs suit une saisonnalité marquée\u202F: un premier pic en juin lors de la Fête des voisins, un creux estival, puis une reprise "
            + "soutenue à l’automne. La hausse annuelle s’établit à 76\u202F%.");
        column.Item().Figure(
            "Courbe des bénévoles actifs, mois par mois\u202F: de 311 en janvier à 547 en décembre.",
            190,
            SampleCharts.Lines(),
            "Figure 2 – Évolution mensuelle, année 2025.");
    }

    private static void Actions(ColumnDescriptor column, int actions)
    {
        column.Item().SectionTitle(1, "3. Actions financées", "actions");
        column.Item().Table(table =>
        {
            table.Caption("Tableau 1 – Les 120 actions financées en 2025.");
            table.Columns(columns =>
            {
                columns.Constant(34).AlignRight();
                columns.Relative(42).RowHeader();
                columns.Relative(17);
                columns.Relative(15).AlignRight();
                columns.Relative(13).AlignRight();
            });
            table.Header("N°", "Action", "Quartier", "Participants", "Budget");
            for (int i = 1; i <= actions; i++)
            {
                table.Row(
                    Number(i), Labels[i % Labels.Length] + (i % 7 == 0 ? ", avec les associations et le conseil citoyen du quartier" : ""),
                    Districts[i % Districts.Length], Number(ParticipantsOf(i)), Number(300 + i * 61 % 7900) + "\u202F€");
            }

            table.Footer(row =>
            {
                row.Cell(columnSpan: 3).Text("Total");
                row.Cell().Text(Number(Enumerable.Range(1, actions).Sum(ParticipantsOf)));
                row.Cell().Text(Number(Enumerable.Range(1, actions).Sum(i => 300 + i * 61 % 7900)) + "\u202F€");
            });
        });
    }

    private static void Conclusion(ColumnDescriptor column)
    {
        column.Item().SectionTitle(1, "4. Conclusion et vérification", "conclusion");
        Paragraph(column, "Quelle trajectoire pour 2026\u202F? Les arbitrages proposés figurent en annexe\u202F; ils seront soumis au vote du conseil municipal.");
        column.Item().PaddingBottom(12).Row(row =>
        {
            row.Spacing(16);
            row.ConstantItem(90).QrCode("https://www.example.org/attestations/RAP-2025-13055", "QR code\u202F: page de vérification du rapport", 90);
            row.RelativeItem().AlignMiddle().Text("Ce rapport est authentique si la page ouverte par ce code affiche le numéro RAP-2025-13055.");
        });
        column.Item().SignatureBlock([new("Pour la commune", "Hélène Façonneau, maire"), new("Pour l’association", "Loïc Lefèvre-Îlet, président")]);
    }

    private static void Calendar(PageDescriptor page)
    {
        Frame(page);
        page.Size(PageSize.A4.Landscape());
        page.Watermark("Projet");
        page.Content().Column(column =>
        {
            column.Item().SectionTitle(1, "5. Programme 2026", "programme");
            column.Item().Table(table =>
            {
                table.Caption("Tableau 2 – Temps forts proposés.");
                table.Columns(columns =>
                {
                    columns.Relative().RowHeader();
                    columns.Relative(3);
                    columns.Relative(2);
                });
                table.Header("Date", "Temps fort", "Pilote");
                table.Row("29 mai 2026", "Fête des voisins", "Mairie et bailleurs");
                table.Row("1er juin – 15 septembre", "Campagne «\u202FCanicule\u202F»", "Association");
                table.Row("2 octobre 2026", "Rentrée solidaire", "Association");
            });
        });
    }

    private static void Paragraph(ColumnDescriptor column, string text) => column.Item().PaddingBottom(8).Text(text);
}
