using VillesSolidaires.Conventions;

namespace VillesSolidaires.Demonstration;

/// <summary>Le chemin ordinaire d'une convention : relue, corrigée une fois, proposée, signée rang par rang.</summary>
internal static class ParcoursConvention
{
    /// <summary>Jours du brouillon à la mise à la signature.</summary>
    public const int Preparation = 24;

    /// <summary>Jours entre deux rangs de signataires.</summary>
    public const int ParRang = 4;

    /// <summary>Jours du brouillon à la dernière signature, deux ou trois rangs compris.</summary>
    public const int Entier = Preparation + 3 + (3 * ParRang);

    /// <summary>Du brouillon ouvert ce jour-là jusqu'à la signature proposée.</summary>
    public static DateOnly MenerALaSignature(this DossierConvention dossier, Guid relecteur, DateOnly ouvertLe)
    {
        dossier.Relire(relecteur, ouvertLe.AddDays(6));
        dossier.Commenter(
            3, relecteur, "Nos services demandent que le référent technique soit nommé dans le mois.", ouvertLe.AddDays(12), "C’est ajouté à l’article.", ouvertLe.AddDays(15));
        var proposeLe = ouvertLe.AddDays(Preparation);
        dossier.Proposer(proposeLe);
        return proposeLe;
    }

    /// <summary>Du brouillon à la dernière signature.</summary>
    public static async Task MenerAuBoutAsync(this DossierConvention dossier, Guid relecteur, DateOnly ouvertLe, CancellationToken ct)
    {
        var proposeLe = dossier.MenerALaSignature(relecteur, ouvertLe);
        await dossier.SignerToutesAsync(proposeLe.AddDays(3), ParRang, ct);
    }

    /// <summary>Ce que promettent d'ordinaire une mairie et l'association.</summary>
    public static void PromettreLOrdinaire(this DossierConvention dossier, Guid mairie, DateOnly le)
    {
        var (debut, fin) = (dossier.Convention.Debut, dossier.Convention.Fin);
        dossier.Promettre(
            le,
            new Promesse(mairie, "Désigner un élu référent et un coordinateur", debut.AddDays(45)),
            new Promesse(OrganisationsDemonstration.Association, "Former le coordinateur", debut.AddDays(90)),
            new Promesse(mairie, "Tenir des animations de voisinage", fin.AddDays(-60), 8, "animations"),
            new Promesse(OrganisationsDemonstration.Association, "Remettre le rapport d’impact", fin.AddDays(-45)));
    }

    /// <summary>Tient ce qui devait l'être à ce jour, et avance le reste.</summary>
    public static void TenirCeQuiEstEchu(this DossierConvention dossier, DateOnly aujourdhui)
    {
        for (var i = 0; i < dossier.Convention.Engagements.Count; i++)
        {
            var engagement = dossier.Convention.Engagements[i];
            if (engagement.Echeance < aujourdhui)
            {
                var le = engagement.Echeance.AddDays(-5);
                dossier.Tenir(i, le, engagement.Cible is null ? "Courrier de confirmation" : "Bilans des animations");
            }
            else if (engagement.Cible is { } cible && dossier.Convention.Etat(aujourdhui) == EtatConvention.EnVigueur)
            {
                dossier.Avancer(i, cible / 2, aujourdhui.AddDays(-30));
            }
        }
    }
}
