using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Courriels;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Animations;

/// <summary>
/// Chaque matin, rappelle aux coordinateurs les bilans qui manquent : trois, dix puis trente jours après l'animation. Un seul courriel par
/// personne et par jour, pour toutes ses animations.
/// </summary>
public sealed class RelancesBilans(
    IAnimationRepository animations, IRepository<RelanceBilan> relances, CourriersCoordinateurs courriers, TimeProvider horloge) : ITravailRecurrent
{
    private const int AnimationsCitees = 10;

    public string Nom => "relances-bilans";

    public string Libelle => "Relances des bilans manquants";

    public string Cron => "0 15 7 * * ?";

    public async Task ExecuterAsync(CancellationToken ct)
    {
        var today = horloge.Aujourdhui();
        var dues = await DuesAsync(today, ct);
        if (dues.Count == 0)
        {
            return;
        }
        var parCommune = dues.ToLookup(d => d.Commune, StringComparer.Ordinal);
        var (_, jointes) = await courriers.EcrireAsync(
            [.. dues.Select(d => new CommuneConcernee(d.Commune, d.Departement)).DistinctBy(c => c.Code, StringComparer.Ordinal)],
            $"bilans:{today:yyyyMMdd}", (nameof(Animation), dues[0].Id),
            (destinataire, _) => Rappel([.. destinataire.Communes.SelectMany(c => parCommune[c]).OrderBy(d => d.Fin)]), ct);
        // Sans personne à qui écrire, rien n'est noté : le rappel partira quand la commune aura un contact.
        if (await NoterAsync([.. dues.Where(d => jointes.Contains(d.Commune))], today, ct) is { } notee)
        {
            await relances.SaveAsync(notee, null, ct);
        }
    }

    /// <summary>Animations qui doivent leur bilan et viennent d'atteindre un palier ; les plus vieilles ne sont plus rappelées.</summary>
    private async Task<List<BilanDu>> DuesAsync(DateOnly today, CancellationToken ct)
    {
        var paliers = AnimationConsts.PaliersRelanceBilan;
        var (premier, oubli) = (today.AddDays(-paliers[0]), today.AddDays(-paliers[^1] * 2));
        var passees = await (from a in animations.Requete.SansBilan(today)
                             where a.Fin <= premier && a.Fin >= oubli
                             join r in relances.Requete on a.Id equals r.Id into faites
                             from r in faites.DefaultIfEmpty()
                             orderby a.Fin, a.Id
                             select new { a.Id, a.Titre, a.Fin, Commune = a.CommuneCode!, Departement = a.DepartementCode!, Palier = (int?)r.Palier, Jour = (DateOnly?)r.Jour })
            .ToListAsync(ct);
        return
        [
            .. passees.Select(p => (Passee: p, Atteint: RelanceBilan.PalierAtteint(p.Fin, today)!.Value))
                .Where(x => x.Atteint > (x.Passee.Palier ?? 0) && x.Passee.Jour != today)
                .Select(x => new BilanDu(x.Passee.Id, x.Passee.Titre, x.Passee.Fin, x.Passee.Commune, x.Passee.Departement, x.Atteint, x.Passee.Palier is not null)),
        ];
    }

    private async Task<RelanceBilan?> NoterAsync(IReadOnlyList<BilanDu> rappeles, DateOnly today, CancellationToken ct)
    {
        RelanceBilan? derniere = null;
        foreach (var du in rappeles)
        {
            if (du.DejaRappele)
            {
                derniere = await relances.GetAsync(du.Id, ct);
                derniere.Noter(du.Palier, today);
            }
            else
            {
                derniere = new RelanceBilan(du.Id, du.Commune, du.Departement, du.Palier, today);
                relances.Ajouter(derniere);
            }
        }
        return derniere;
    }

    private static MessageCourriel Rappel(IReadOnlyList<BilanDu> dus)
    {
        var lignes = string.Join('\n', dus.Take(AnimationsCitees).Select(d => $"- {d.Titre}, {Formats.Date(d.Fin)}"));
        var reste = dus.Count > AnimationsCitees ? $"\n- et {Formats.Accorder(dus.Count - AnimationsCitees, "autre")}" : "";
        return new MessageCourriel(
            dus is [var seul] ? $"Bilan à saisir : {seul.Titre}" : $"{Formats.Nombre(dus.Count)} bilans à saisir",
            $"""
            Bonjour,

            Ces animations sont passées et leur bilan manque encore :
            {lignes}{reste}

            Un bilan prend trois minutes : participants, bénévoles, heures, publics touchés. Ne nommez aucun habitant.
            """,
            dus is [var unique] ? $"/animations/{unique.Id}/bilan" : "/animations?vue=liste&sansBilan=true");
    }

    /// <param name="Palier">Palier atteint, en jours.</param>
    private sealed record BilanDu(Guid Id, string Titre, DateOnly Fin, string Commune, string Departement, int Palier, bool DejaRappele);
}
