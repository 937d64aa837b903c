using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using VillesSolidaires.Documents.Pdf;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>Marges, en-tête et pied communs aux pages du rapport.</summary>
internal sealed class GabaritPdf(EnTeteRapport enTete)
{
    public string Periode { get; } = Formats.Periode(enTete.Du, enTete.Au);

    /// <summary>« Impact communal, Marseille, du 1er janvier au 31 décembre 2025 ».</summary>
    public string Titre => $"{enTete.Titre}, {enTete.Territoire}, {Periode}";

    public DocumentMetadata Metadonnees(string titre, string sujet) =>
        new(titre, "Villes Solidaires", new DateTimeOffset(DateTime.SpecifyKind(enTete.FigeLe, DateTimeKind.Utc))) { Subject = sujet };

    public void Appliquer(PageDescriptor page)
    {
        page.Size(PageSize.A4);
        page.Margin(20, 12, 20, 10, Unit.Millimetre);
        page.DefaultTextStyle(s => s.FontSize(Theme.BodySize));
        page.Header().PaddingBottom(18).Text($"{enTete.Titre} – {enTete.Territoire}").FontSize(Theme.SmallSize).FontColor(Theme.TextMuted);
        page.Footer().RunningFooter(Pied(enTete));
    }

    /// <summary>Diapositive : paysage, filet bleu en tête, territoire et numéro en pied.</summary>
    public static void Paysage(PageDescriptor page, EnTeteRapport e)
    {
        page.Size(PageSize.A4.Landscape());
        page.Margin(48, 44, 48, 24);
        page.DefaultTextStyle(s => s.FontSize(Theme.BodySize));
        page.Background().Height(12).Background(Theme.Title).Column(_ => { });
        page.Footer().RunningFooter($"{e.Titre} – {e.Territoire}. {Pied(e)}");
    }

    /// <summary>Pages que prend un gabarit, sans rien écrire.</summary>
    /// <exception cref="LayoutException">Le contenu ne peut pas se mettre en page.</exception>
    public static int CompterPages(Action<PageDescriptor> page) =>
        // Une page de titre précède, comme dans le document : un titre de second niveau ne peut pas ouvrir seul un PDF balisé.
        Document.Create(new DocumentMetadata("Essai", "Villes Solidaires", DateTimeOffset.UnixEpoch), document =>
        {
            document.Page(titre => titre.Content().Heading(1, "Essai"));
            document.Page(page);
        }).CountPages() - 1;

    public static string Majuscule(string texte) => string.Concat(texte[..1].ToUpperInvariant(), texte.AsSpan(1));

    // La mention se lit entière sur la couverture et dans l'essentiel : au pied, son premier membre suffit.
    private static string Pied(EnTeteRapport e) =>
        $"Période {Formats.Periode(e.Du, e.Au)}{(e.Mention is { } mention ? ". " + mention.Split(" : ")[0].TrimEnd('.') : "")}";
}
