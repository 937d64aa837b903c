using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Courriels;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Labels;

/// <summary>
/// Chaque matin, prévient les communes une fois : du contrôle à mi-parcours, trente jours avant ; de la fin de leur label, cent quatre-vingts
/// jours avant, s'il n'est pas déjà renouvelé.
/// </summary>
public sealed class EcheancesLabels(
    IAttestationRepository attestations, ITerritoireRepository territoires, CourriersCoordinateurs courriers, TimeProvider horloge) : ITravailRecurrent
{
    public string Nom => "echeances-labels";

    public string Libelle => "Rappels des échéances du label";

    public string Cron => "0 0 8 * * ?";

    public async Task ExecuterAsync(CancellationToken ct)
    {
        var today = horloge.Aujourdhui();
        var (controle, fin) = (today.AddDays(AttestationConsts.JoursAvantControle), today.AddDays(AttestationConsts.JoursAvantEcheance));
        var enCours = attestations.Requete.EnCours(today);
        await RappelerAsync(
            enCours.Where(a => a.ControleLe == null && a.RappelControleLe == null && a.ControlePrevuLe <= controle), "controle-label", Controle, a => a.NoterRappelControle(today), ct);
        await RappelerAsync(
            enCours.Where(a => a.RappelEcheanceLe == null && a.ValableJusquau <= fin && !attestations.Requete.Any(s => s.PrecedenteId == a.Id && s.RetireeLe == null)),
            "fin-label", Fin, a => a.NoterRappelEcheance(today), ct);
    }

    private async Task RappelerAsync(
        IQueryable<Attestation> dues, string motif, Func<Attestation, string, MessageCourriel> composer, Action<Attestation> noter, CancellationToken ct)
    {
        var lues = await (from a in dues
                          join c in territoires.Communes on a.CommuneCode equals c.Code
                          orderby a.Numero
                          select new { a.Numero, c.Nom }).ToListAsync(ct);
        foreach (var due in lues)
        {
            var attestation = await attestations.GetAsync(due.Numero, ct);
            var commune = new CommuneConcernee(attestation.CommuneCode!, attestation.DepartementCode!);
            var (_, jointes) = await courriers.EcrireAsync(
                [commune], $"{motif}:{due.Numero}", (nameof(Attestation), attestation.Id), (_, _) => composer(attestation, due.Nom), ct);
            // Sans personne à qui écrire, rien n'est noté : le rappel partira quand la commune aura un contact.
            if (jointes.Contains(commune.Code))
            {
                noter(attestation);
                await attestations.SaveAsync(attestation, null, ct);
            }
        }
    }

    private static MessageCourriel Controle(Attestation attestation, string commune) => new(
        $"Label de {commune} : contrôle à mi-parcours",
        $"""
        Bonjour,

        Le label « {LibellesLabel.Nom} » de {commune} (attestation {attestation.Numero}) arrive à mi-parcours le {Formats.Date(attestation.ControlePrevuLe)}.
        L’association prendra contact avec vous pour faire le point : programme tenu, référents toujours en place, lieux ouverts.

        Vérifiez d’ici là que les bilans de vos animations sont saisis : ils sont la première chose que nous regardons.
        """,
        $"/labels/attestations/{attestation.Numero}");

    private static MessageCourriel Fin(Attestation attestation, string commune) => new(
        $"Label de {commune} : fin de validité le {Formats.Date(attestation.ValableJusquau)}",
        $"""
        Bonjour,

        Le label « {LibellesLabel.Nom} » de {commune} (attestation {attestation.Numero}) est valable jusqu’au {Formats.Date(attestation.ValableJusquau)}.
        Pour le garder, candidatez à une session avant cette date : votre dossier précédent sera repris, il ne restera qu’à dire ce qui a changé.
        """,
        $"/labels/attestations/{attestation.Numero}");
}
