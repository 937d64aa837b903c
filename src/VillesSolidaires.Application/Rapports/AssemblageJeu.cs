using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports;

/// <summary>Réunit les sections d'un rapport en un jeu de données figé.</summary>
public sealed class AssemblageJeu(IEnumerable<ISectionRapport> sections, TimeProvider horloge, MentionRapport mention)
{
    public async Task<JeuDeDonnees> LireAsync(Rapport rapport, string demandePar, CancellationToken ct)
    {
        var demande = new DemandeSection(rapport.CommuneCode!, rapport.DepartementCode!, rapport.Du, rapport.Au);
        List<SectionRapport> lues = [];
        foreach (var section in sections.Where(s => s.Type == rapport.Type).OrderBy(s => s.Ordre))
        {
            if (await section.LireAsync(demande, ct) is { } lue)
            {
                lues.Add(lue);
            }
        }
        var enTete = new EnTeteRapport(
            rapport.Type.Libelle(), rapport.TerritoireNom, rapport.CommuneCode!, rapport.Du, rapport.Au,
            horloge.GetUtcNow().UtcDateTime, demandePar, mention.Texte);
        return new JeuDeDonnees(enTete, lues);
    }
}

/// <summary>Avertissement porté par tous les rapports de cette installation, s'il y en a un.</summary>
public sealed record MentionRapport(string? Texte);
