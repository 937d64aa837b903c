using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Kits;

/// <summary>
/// Compare tous les cumuls de téléchargements à leurs compteurs horaires, une année d'un kit à la fois, et les refait si on le demande.
/// Tâche d'exploitation, lancée par le système : elle voit tout le pays.
/// </summary>
public sealed class VerificationCumuls(IPreuveDesCumuls preuve, IKitRepository kits)
{
    /// <param name="reconstruire">Vrai : une tranche fausse est refaite, et son égalité prouvée, avant de passer à la suivante.</param>
    /// <param name="progression">Avancement, en tranches.</param>
    /// <param name="ct">Annulation.</param>
    public async Task<BilanCumuls> VerifierAsync(bool reconstruire, IProgress<Avancement>? progression, CancellationToken ct)
    {
        var titres = await kits.Requete.ToDictionaryAsync(k => k.Id, k => k.Titre, ct);
        var tranches = await preuve.TranchesAsync(ct);
        List<EcartConstate> constats = [];
        for (var i = 0; i < tranches.Count; i++)
        {
            var (tranche, ecarts) = (tranches[i], await preuve.ComparerAsync(tranches[i], ct));
            if (!ecarts.EstJuste)
            {
                var apres = reconstruire && ecarts.Cumuls > 0 ? await preuve.ReconstruireAsync(tranche, ct) : ecarts;
                constats.Add(new EcartConstate($"{titres.GetValueOrDefault(tranche.KitId, $"kit {tranche.KitId}")} en {tranche.Annee}", ecarts, apres));
            }
            progression?.Report(new Avancement("Comparaison des cumuls", i + 1, tranches.Count));
        }
        return new BilanCumuls(tranches.Count, constats);
    }
}

/// <param name="Quoi">Kit et année.</param>
/// <param name="Apres">Ce qui reste faux : les mêmes écarts si rien n'a été refait.</param>
public sealed record EcartConstate(string Quoi, EcartsDeTranche Avant, EcartsDeTranche Apres);

public sealed record BilanCumuls(int Tranches, IReadOnlyList<EcartConstate> Constats)
{
    private const int ExemplesMax = 5;

    /// <summary>Lignes de cumul trouvées fausses.</summary>
    public int Faux => Constats.Sum(c => c.Avant.Cumuls);

    public string Phrase => Faux == 0
        ? $"{Formats.Accorder(Tranches, "tranche comparée", "tranches comparées")} (une année d’un kit chacune) : chaque cumul est la somme exacte de ses compteurs."
        : $"{Formats.Accorder(Faux, "cumul refait", "cumuls refaits")} ({Exemples(Constats)}) ; l’égalité est prouvée sur {Formats.Accorder(Tranches, "tranche")}.";

    /// <exception cref="BusinessException">Des cumuls sont encore faux, ou des compteurs horaires le sont : rien ne peut alors les refaire.</exception>
    public BilanCumuls Exiger()
    {
        if (Constats.Sum(c => c.Apres.Heures) is > 0 and var heures)
        {
            throw new BusinessException(ComptageErrorCodes.CompteursIncoherents)
                .WithData("Nombre", Formats.Accorder(heures, "compteur horaire", "compteurs horaires")).WithData("Exemples", Exemples(Constats.Where(c => c.Apres.Heures > 0)));
        }
        return Constats.Sum(c => c.Apres.Cumuls) is > 0 and var cumuls
            ? throw new BusinessException(ComptageErrorCodes.CumulsFaux)
                .WithData("Nombre", Formats.Accorder(cumuls, "cumul")).WithData("Exemples", Exemples(Constats.Where(c => c.Apres.Cumuls > 0)))
            : this;
    }

    internal static string Exemples(IEnumerable<EcartConstate> constats) => string.Join(", ", constats.Take(ExemplesMax).Select(c => c.Quoi));
}
