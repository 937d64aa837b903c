using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Sections;
using VillesSolidaires.Rapports.Sommes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Bruts;

/// <summary>
/// Une ligne par animation au programme, comme la section qui les compte. Ni description, ni organisateur, ni commentaire : une personne peut y être nommée.
/// </summary>
public sealed class AnimationsBrutes(IAnimationRepository animations, ILieuRepository lieux, ITerritoireRepository territoires, TelechargementsLus kits, TimeProvider horloge) : ILectureBrute
{
    public IReadOnlyList<TypeRapport> Types =>
        [TypeRapport.ImpactCommunal, TypeRapport.ImpactDepartemental, TypeRapport.ImpactRegional, TypeRapport.ImpactNational, TypeRapport.Campagne, TypeRapport.Bailleur];

    public int Ordre => 20;

    public async Task<LignesALire?> PreparerAsync(DemandeSection demande, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(demande);
        var bailleur = demande.OrganisationId;
        var retenues = animations.Requete.Where(a => a.Statut != AnimationStatut.Proposee && a.Debut >= demande.Du && a.Debut <= demande.Au);
        retenues = demande.Niveau == NiveauTerritoire.Bailleur ? retenues.Where(a => a.BailleurId == bailleur) : retenues.Sur(demande, territoires);
        if (!await retenues.AnyAsync(ct))
        {
            return null;
        }
        return new LignesALire(Feuille(demande), LireAsync(retenues, await kits.TitresAsync(ct), ct));
    }

    private FeuilleBrute Feuille(DemandeSection d)
    {
        // Un bilan se saisit encore tant que la période court, et celles d'un bailleur ne s'additionnent à rien.
        var close = d.Niveau != NiveauTerritoire.Bailleur && d.Au < horloge.Aujourdhui();
        return new FeuilleBrute(
            "animations", FeuilleBrute.Prefixe + "Animations",
            "Une ligne par animation planifiée, confirmée, reportée, réalisée ou annulée qui commence dans la période. Les heures de bénévolat sont arrondies à l’heure.",
            "Programmes et bilans des communes", NatureChiffre.Declare,
            [
                new("Début", TypeBrut.Jour, 13), new("Fin", TypeBrut.Jour, 13), new("Département", TypeBrut.Code, 13), new("Code INSEE", TypeBrut.Code, 12), new("Commune", TypeBrut.Texte, 26),
                new("Quartier", TypeBrut.Texte, 30), new("QPV", TypeBrut.Code, 12), new("Titre", TypeBrut.Texte, 40), new("Type", TypeBrut.Texte, 24), new("Kit", TypeBrut.Texte, 20),
                new("Statut", TypeBrut.Texte, 14), new("Publics", TypeBrut.Texte, 44),
                new("Participants", TypeBrut.Entier, 14, close ? CodesMesure.Participants : null), new("Bénévoles", TypeBrut.Entier, 14, close ? CodesMesure.Benevoles : null),
                new("Heures de bénévolat", TypeBrut.Entier, 16),
            ]);
    }

    private async IAsyncEnumerable<IReadOnlyList<Cellule>> LireAsync(
        IQueryable<Animation> retenues, IReadOnlyDictionary<Guid, string> titres, [EnumeratorCancellation] CancellationToken ct)
    {
        var lignes = from a in retenues
                     join c in territoires.Communes on a.CommuneCode equals c.Code into communes
                     from c in communes.DefaultIfEmpty()
                     join l in lieux.Requete on a.LieuId equals l.Id into places
                     from l in places.DefaultIfEmpty()
                     orderby a.Debut, a.CommuneCode, a.Titre, a.Id
                     select new
                     {
                         a.Debut, a.Fin, a.DepartementCode, a.CommuneCode, Commune = (string?)c.Nom, l.Quartier, l.Qpv, a.Titre, a.Type, a.KitId, a.Statut,
                         Participants = (int?)a.Bilan!.Participants, Benevoles = (int?)a.Bilan!.Benevoles, Heures = (decimal?)a.Bilan!.Heures, Publics = (PublicsTouches?)a.Bilan!.Publics,
                     };
        await foreach (var x in lignes.AsAsyncEnumerable().WithCancellation(ct))
        {
            var realisee = x.Statut == AnimationStatut.Realisee;
            yield return
            [
                x.Debut, x.Fin, new(x.DepartementCode), new(x.CommuneCode), new(x.Commune), new(x.Quartier), new(x.Qpv), x.Titre, x.Type.Libelle(),
                new(x.KitId is { } kit ? titres.GetValueOrDefault(kit) : null), x.Statut.Libelle(), new(realisee ? Publics(x.Publics ?? PublicsTouches.Aucun) : null),
                new(null, realisee ? x.Participants : null), new(null, realisee ? x.Benevoles : null),
                // Le même arrondi que la section, animation par animation : les deux sommes sont égales.
                new(null, realisee && x.Heures is { } heures ? Math.Floor(heures + 0.5m) : null),
            ];
        }
    }

    private static string Publics(PublicsTouches publics) =>
        string.Join(", ", Enum.GetValues<PublicsTouches>().Where(p => p != PublicsTouches.Aucun && publics.HasFlag(p)).Select(p => p.Libelle()));
}
