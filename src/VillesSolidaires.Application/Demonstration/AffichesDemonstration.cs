using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Pdf;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Demonstration;

/// <summary>Documents PDF des kits de démonstration : affiche de hall, tract à glisser sous la porte, annuaire à remplir, guide.</summary>
public sealed class AffichesDemonstration : IFabriqueKitsDemo
{
    internal const string Mention = "Exemplaire de démonstration inspiré des kits de l’association Voisins Solidaires · voisinssolidaires.fr";

    // Fixe : mêmes textes, mêmes octets, donc même empreinte d'une installation à l'autre.
    private static readonly DateTimeOffset CreeLe = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<DocumentKit> Fabriquer(KitDemonstration kit)
    {
        List<DocumentKit> documents =
        [
            Document(kit, "affiche-a4.pdf", "Affiche A4 pour le hall", TypeFichierKit.Affiche, d => AfficheDeHall.Composer(d, kit)),
            Document(kit, "tract.pdf", "Tract A5 recto verso", TypeFichierKit.Tract, d => TractSousLaPorte.Composer(d, kit)),
        ];
        if (kit.AvecAnnuaire)
        {
            documents.Add(Document(kit, "annuaire-voisins.pdf", "Annuaire des voisins à remplir", TypeFichierKit.Annuaire, d => AnnuaireDesVoisins.Composer(d, kit)));
        }
        if (kit.Guide is { } guide)
        {
            documents.Add(Document(kit, "guide.pdf", "Guide pour s’organiser", TypeFichierKit.Guide, d => GuideDuKit.Composer(d, kit, guide)));
        }
        return documents;
    }

    public IReadOnlyList<DocumentKit> Traduire(KitDemonstration kit) => [.. kit.Traductions.Select(t => Traduire(kit, t))];

    private static DocumentKit Traduire(KitDemonstration kit, AfficheTraduite traduite)
    {
        var metadonnees = new DocumentMetadata(traduite.Titre, "Villes Solidaires", CreeLe) { Language = traduite.Langue };
        var contenu = Documents.Layout.Document.Create(metadonnees, d => traduite.Composer(d, kit)).GeneratePdf();
        return new DocumentKit(traduite.Nom, traduite.Libelle, TypeFichierKit.Affiche, contenu) { Langue = traduite.Langue };
    }

    private static DocumentKit Document(KitDemonstration kit, string nom, string libelle, TypeFichierKit type, Action<DocumentDescriptor> composer)
    {
        var metadonnees = new DocumentMetadata($"{kit.Titre} : {libelle.ToLowerInvariant()}", "Villes Solidaires", CreeLe) { Subject = kit.Resume };
        return new DocumentKit(nom, libelle, type, Documents.Layout.Document.Create(metadonnees, composer).GeneratePdf());
    }
}
