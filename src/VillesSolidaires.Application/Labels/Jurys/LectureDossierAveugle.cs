using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

/// <summary>
/// Le dernier dépôt d'un dossier, lu à l'aveugle : ni le nom de la commune, ni ses référents, ni les adresses de ses preuves, ni aucune note que
/// l'auto-évaluation et celle du membre. L'instruction a ouvert les pièces ; leurs noms de fichier et leurs liens nommeraient la commune.
/// </summary>
public sealed class LectureDossierAveugle(IReferentielLabelRepository referentiels, ITerritoireRepository territoires)
{
    public async Task<DossierAveugleDto> LireAsync(Candidature candidature, NotationJury notation, CancellationToken ct)
    {
        var depot = candidature.Depots.MaxBy(d => d.Numero) ?? throw new EntityNotFoundException();
        var dossier = DossierFige.Lire(depot.Contenu);
        var contenu = await referentiels.ContenuAsync(candidature.ReferentielId, ct);
        var lieu = await (from c in territoires.Communes
                          join d in territoires.Departements on c.DepartementCode equals d.Code
                          join r in territoires.Regions on c.RegionCode equals r.Code
                          where c.Code == candidature.CommuneCode
                          select new { c.Nom, Departement = d.Nom, Region = r.Nom }).SingleAsync(ct);
        var masque = new MasqueCommune(lieu.Nom, lieu.Departement, new[] { dossier.Elu?.Nom, dossier.Technique?.Nom }.OfType<string>());
        return new DossierAveugleDto(
            StratePopulation.De(candidature.Population).Libelle, lieu.Region, dossier.NiveauDemande, dossier.Referentiel, depot.Numero,
            [
                .. contenu.Axes.Select(axe => new AxeAveugleDto(
                    axe.Code, axe.Intitule,
                    [.. axe.Criteres.Where(c => candidature.Profil.Remplit(c.Condition)).Select(c => Critere(c, dossier, notation, masque))])).Where(a => a.Criteres.Count > 0),
            ],
            Reponses(dossier, critere: null, masque));
    }

    private static CritereAveugleDto Critere(CritereReferentiel c, DossierFige dossier, NotationJury notation, MasqueCommune masque)
    {
        var depose = dossier.Criteres.FirstOrDefault(d => string.Equals(d.Code, c.Code, StringComparison.Ordinal));
        return new CritereAveugleDto(
            c.Code, c.Numero, c.Intitule, c.Poids, c.Presentation, c.Descripteurs, depose?.Note, masque.Masquer(depose?.Commentaire),
            [
                .. dossier.Preuves.Where(p => p.Rattachements.Any(r => string.Equals(r.Critere, c.Code, StringComparison.Ordinal)))
                    .Select(p => new PreuveAveugleDto(p.Nature, masque.Masquer(p.Libelle)!, p.Nature == NaturePreuve.Automatique ? masque.Masquer(p.Precision) : null)),
            ],
            Reponses(dossier, c.Code, masque), notation.Note(c.Code));
    }

    private static IReadOnlyList<ReponseAveugleDto> Reponses(DossierFige dossier, string? critere, MasqueCommune masque) =>
        [.. dossier.Reponses.Where(r => string.Equals(r.Critere, critere, StringComparison.Ordinal)).Select(r => new ReponseAveugleDto(masque.Masquer(r.Question)!, masque.Masquer(r.Reponse)!))];
}
