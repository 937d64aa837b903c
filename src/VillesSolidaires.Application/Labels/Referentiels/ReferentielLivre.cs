using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Labels;

/// <inheritdoc cref="IReferentielLivre"/>
public sealed class ReferentielLivre(IReferentielLabelRepository referentiels, TimeProvider horloge) : IReferentielLivre
{
    public const string Numero = "2026.1";

    /// <summary>Le même dans toute base : le retrouver ne dépend pas de son numéro, qu'une autre version peut avoir pris.</summary>
    public static readonly Guid Id = new("0193a0c0-2026-7001-8000-000000000001");

    public async Task<bool> AssurerAsync(CancellationToken ct)
    {
        if (await referentiels.Requete.AnyAsync(r => r.Id == Id || r.Numero == Numero, ct))
        {
            return false;
        }
        var livre = new ReferentielLabel(Id, Numero, Lire());
        livre.Publier(horloge.GetUtcNow().UtcDateTime);
        referentiels.Ajouter(livre);
        await referentiels.SaveAsync(livre, null, ct);
        return true;
    }

    /// <summary>Texte du référentiel livré, tel que le fichier le donne.</summary>
    public static TexteReferentiel Lire()
    {
        using var flux = typeof(ReferentielLivre).Assembly.GetManifestResourceStream($"labels/referentiels/{Numero}.json")
            ?? throw new InvalidOperationException($"Le référentiel {Numero} manque dans les ressources.");
        return JsonSerializer.Deserialize<TexteReferentiel>(flux, FormatReferentiel.Options)
            ?? throw new InvalidOperationException($"Le référentiel {Numero} est vide.");
    }
}
