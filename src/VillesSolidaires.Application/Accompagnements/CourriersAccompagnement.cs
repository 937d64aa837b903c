using VillesSolidaires.Campagnes;
using VillesSolidaires.Courriels;

namespace VillesSolidaires.Accompagnements;

/// <summary>
/// Courriels d'un accompagnement, déposés avec la décision qui les motive. La clé porte la demande et le rang du destinataire : une demande
/// n'écrit qu'une fois à chacun.
/// </summary>
public sealed class CourriersAccompagnement(ICourriels courriels, ICoordinateurs coordinateurs)
{
    /// <summary>Annonce une nouvelle demande à l'association, qui doit y répondre.</summary>
    public async Task AnnoncerAsync(Accompagnement accompagnement, string commune, CancellationToken ct)
    {
        foreach (var (rang, destinataire) in (await coordinateurs.DeLAssociationAsync(ct)).Index())
        {
            courriels.Deposer(new Courriel(
                Guid.CreateVersion7(), new DestinataireCourriel(destinataire.Courriel, Formats.Abreger(destinataire.Nom, CourrielConsts.NomMax)),
                new MessageCourriel(
                    Formats.Abreger($"{commune} demande un accompagnement : {accompagnement.Objet}", CourrielConsts.SujetMax),
                    $"""
                    Bonjour,

                    {accompagnement.DemandePar}, pour {commune}, demande l’aide de l’association : « {accompagnement.Objet} ».
                    Lisez son besoin, puis prenez la demande en charge pour lui répondre.
                    """,
                    $"/accompagnements/{accompagnement.Id}"),
                new ObjetCourriel(nameof(Accompagnement), accompagnement.Id, accompagnement.CommuneCode, accompagnement.DepartementCode),
                $"accompagnement:{accompagnement.Id:N}:{rang}"));
        }
    }
}
