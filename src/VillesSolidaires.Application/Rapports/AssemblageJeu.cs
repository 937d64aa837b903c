using VillesSolidaires.Demonstration;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports;

/// <summary>Réunit les sections d'un rapport en un jeu de données figé.</summary>
public sealed class AssemblageJeu(IEnumerable<ISectionRapport> sections, IDonneesSimulees simulees, TimeProvider horloge)
{
    public async Task<JeuDeDonnees> LireAsync(Rapport rapport, string demandePar, CancellationToken ct)
    {
        var demande = new DemandeSection(rapport.Type, rapport.Territoire, rapport.Du, rapport.Au);
        List<SectionRapport> lues = [];
        foreach (var section in sections.Where(s => s.Types.Contains(rapport.Type)).OrderBy(s => s.Ordre))
        {
            if (await section.LireAsync(demande, ct) is { } lue)
            {
                lues.Add(lue);
            }
        }
        var enTete = new EnTeteRapport(
            rapport.Type.Libelle(), rapport.TerritoireNom, rapport.Territoire.Code, rapport.Du, rapport.Au,
            horloge.GetUtcNow().UtcDateTime, demandePar, await simulees.PresentesAsync(ct) ? DonneesDemonstration.Mention : null);
        return JeuImprimable.Signaler(new JeuDeDonnees(enTete, lues));
    }
}
