using VillesSolidaires.Demonstration;
using VillesSolidaires.Rapports.Bruts;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Sommes;

namespace VillesSolidaires.Rapports;

/// <summary>Réunit les sections d'un rapport en un jeu de données figé, et fige à côté les lignes brutes de son classeur.</summary>
public sealed class AssemblageJeu(IEnumerable<ISectionRapport> sections, PiecesBrutes pieces, IDonneesSimulees simulees, TimeProvider horloge)
{
    public async Task<JeuDeDonnees> LireAsync(Rapport rapport, string demandePar, CancellationToken ct)
    {
        var lu = await UneFoisAsync(rapport, demandePar, ct);
        // Un bilan saisi entre deux lectures ferait différer à tort les lignes brutes de leur section : on relit une fois avant de figer un écart.
        return lu.Brut is null || ControleSommes.Ecart(rapport.TerritoireNom, lu.Mesures) is null ? lu : await UneFoisAsync(rapport, demandePar, ct);
    }

    private async Task<JeuDeDonnees> UneFoisAsync(Rapport rapport, string demandePar, CancellationToken ct)
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
        var jeu = JeuImprimable.Signaler(new JeuDeDonnees(enTete, lues));
        // Le classeur seul les montre.
        return rapport.ListeFormats.Contains(CodesRapport.Xlsx, StringComparer.Ordinal) ? jeu with { Brut = await pieces.FigerAsync(rapport.Id, demande, ct) } : jeu;
    }
}
