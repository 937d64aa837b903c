using VillesSolidaires.Courriels;

namespace VillesSolidaires.Labels;

/// <summary>Courriels aux membres d'un jury : à l'ouverture de la notation, une fois chacun.</summary>
public sealed class CourriersJury(ICourriels courriels, IPersonnesLabel personnes)
{
    /// <param name="confies">Dossiers confiés à chaque membre.</param>
    public async Task AnnoncerNotationAsync(Jury jury, string session, IReadOnlyDictionary<Guid, int> confies, CancellationToken ct)
    {
        var membres = (await personnes.JuresAsync(ct)).Where(p => confies.GetValueOrDefault(p.Id) > 0).ToList();
        var deja = await courriels.DejaDeposesAsync([.. membres.Select(m => Cle(jury, m))], ct);
        foreach (var membre in membres.Where(m => !deja.Contains(Cle(jury, m))))
        {
            courriels.Deposer(new Courriel(
                Guid.CreateVersion7(), new DestinataireCourriel(membre.Adresse, membre.Nom),
                new MessageCourriel(
                    $"Jury du label : {Formats.Accorder(confies[membre.Id], "dossier")} à noter",
                    $"""
                    Bonjour,

                    La notation est ouverte pour « {session} ». {Formats.Accorder(confies[membre.Id], "dossier vous est confié", "dossiers vous sont confiés")}, sous leur seul numéro.
                    Déclarez d’abord vos liens avec les communes candidates, ou leur absence, puis notez et remettez vos notes avant la réunion du {Formats.Date(jury.ReuniLe)}.
                    """,
                    "/labels/jury"),
                new ObjetCourriel(nameof(Jury), jury.Id), Cle(jury, membre)));
        }
    }

    private static string Cle(Jury jury, PersonneLabel membre) => $"label:notation:{jury.Id:N}:{membre.Id:N}";
}
