using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace VillesSolidaires.Travaux;

/// <summary>
/// Écrit un document en vingt étapes, comme un rapport : dans un fichier provisoire, offert d'un coup à la fin.
/// Rejoué, il écrase son propre provisoire ; si le document est déjà offert, il n'a plus rien à faire.
/// </summary>
public sealed class ExecutantLent(IConfiguration configuration) : IExecutantTravail
{
    public const string Nom = "test-lent";
    public const int Etapes = 20;

    private static readonly TimeSpan Pas = TimeSpan.FromMilliseconds(100);

    public string Type => Nom;

    public string Permission => TravailPermissions.Consulter;

    public async Task ExecuterAsync(ContexteTravail contexte, CancellationToken ct)
    {
        var dossier = Directory.CreateDirectory(Path.Combine(configuration["App:DataDirectory"]!, "sorties")).FullName;
        var document = Path.Combine(dossier, contexte.EntiteId.ToString("D"));
        if (File.Exists(document))
        {
            return;
        }
        var provisoire = document + ".partiel";
        await using (var flux = new StreamWriter(provisoire, append: false))
        {
            for (var etape = 1; etape <= Etapes; etape++)
            {
                await flux.WriteLineAsync(etape.ToString(CultureInfo.InvariantCulture));
                await flux.FlushAsync(ct);
                await contexte.AvancerAsync($"Étape {etape}", etape * 100 / Etapes);
                await Task.Delay(Pas, ct);
            }
        }
        File.Move(provisoire, document);
    }

    public Task AbandonnerAsync(Guid entiteId, StatutTravail issue, string motif, CancellationToken ct) => Task.CompletedTask;

    public Task ReprendreAsync(Guid entiteId, CancellationToken ct) => Task.CompletedTask;
}
