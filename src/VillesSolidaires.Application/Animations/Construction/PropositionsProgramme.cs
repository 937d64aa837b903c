using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Animations;

/// <summary>Compose les lignes de l'écran « Construire », en un nombre de requêtes qui ne dépend pas du leur.</summary>
public sealed class PropositionsProgramme(IModeleAnimationRepository modeles, IAnimationRepository animations, ILieuRepository lieux)
{
    internal async Task<Propositions> ComposerAsync(string communeCode, int annee, bool copier, CancellationToken ct)
    {
        var actuelles = await animations.Requete.Where(a => a.CommuneCode == communeCode && a.Annee == annee && a.Statut != AnimationStatut.Annulee)
            .OrderBy(a => a.Debut).ToListAsync(ct);
        var precedentes = animations.Requete.Where(a => a.CommuneCode == communeCode && a.Annee == annee - 1 && a.Statut != AnimationStatut.Annulee);
        List<Animation> passees = copier ? await precedentes.Include(a => a.Taches).OrderBy(a => a.Debut).ThenBy(a => a.Id).ToListAsync(ct) : [];
        var connus = await lieux.Requete.Where(l => l.CommuneCode == communeCode).ToDictionaryAsync(l => l.Id, ct);
        var lignes = Lignes(await modeles.UtilisablesAsync(ct), new Annees(annee, actuelles, passees));
        return new Propositions(lignes, actuelles, connus, copier ? passees.Count : await precedentes.CountAsync(ct));
    }

    private static List<LigneProposee> Lignes(IReadOnlyList<ModeleAnimation> modeles, Annees annees)
    {
        List<LigneProposee> lignes = [];
        foreach (var modele in modeles)
        {
            var origines = new Queue<Animation>(annees.Passees.Where(a => a.ModeleId == modele.Id));
            var dates = modele.Proposer(annees.Annee);
            if (dates.Count == 0)
            {
                lignes.Add(new LigneProposee(modele.Code, modele, Suivante(origines), null, annees.DejaLe(modele.Id, mois: null)));
            }
            foreach (var date in dates)
            {
                var plusieurs = dates.Count > 1;
                // Une récurrence retrouve l'animation du même mois ; une date seule, la première de l'an passé.
                var origine = plusieurs && origines.FirstOrDefault()?.Debut.Month != date.Debut.Month ? null : Suivante(origines);
                var cle = plusieurs ? $"{modele.Code}-{date.Debut:MMdd}" : modele.Code;
                lignes.Add(new LigneProposee(cle, modele, origine, date, annees.DejaLe(modele.Id, plusieurs ? date.Debut.Month : null)));
            }
        }
        var reprises = lignes.Select(l => l.Origine).OfType<Animation>().Select(a => a.Id).ToHashSet();
        lignes.AddRange(annees.Passees.Where(a => !reprises.Contains(a.Id)).Select(annees.Reprendre));
        return lignes;
    }

    private static Animation? Suivante(Queue<Animation> origines) => origines.TryDequeue(out var origine) ? origine : null;

    /// <summary>Les animations de l'année à bâtir et celles de l'an passé.</summary>
    private sealed record Annees(int Annee, List<Animation> Actuelles, List<Animation> Passees)
    {
        public DateOnly? DejaLe(Guid modeleId, int? mois) => Actuelles.Find(a => a.ModeleId == modeleId && (mois is null || a.Debut.Month == mois))?.Debut;

        public LigneProposee Reprendre(Animation passee)
        {
            var periode = Transposition.Vers(passee.Periode, Annee);
            var explication = passee.Periode.Jours > AvertissementsAnimation.DureeSaison ? "Les mêmes jours que l’an passé" : "Le même rang de jour dans le mois que l’an passé";
            var deja = Actuelles.Find(a => string.Equals(a.Titre, passee.Titre, StringComparison.CurrentCultureIgnoreCase) && a.LieuId == passee.LieuId && a.Debut.Month == periode.Debut.Month)?.Debut;
            return new LigneProposee($"reprise-{passee.Id:N}", null, passee, new DateProposee(periode.Debut, periode.Fin, CertitudeDate.Indicative, explication), deja);
        }
    }
}

/// <param name="Actuelles">Animations déjà au programme, les annulées exceptées.</param>
/// <param name="Lieux">Lieux de la commune.</param>
/// <param name="Passees">Nombre d'animations de l'an passé.</param>
internal sealed record Propositions(IReadOnlyList<LigneProposee> Lignes, IReadOnlyList<Animation> Actuelles, IReadOnlyDictionary<Guid, Lieu> Lieux, int Passees)
{
    public Lieu? LieuDe(LigneProposee ligne) => ligne.Origine?.LieuId is { } id ? Lieux.GetValueOrDefault(id) : null;
}
