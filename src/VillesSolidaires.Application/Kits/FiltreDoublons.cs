using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace VillesSolidaires.Kits;

/// <summary>
/// Mémoire courte des postes déjà vus dans l'heure. L'adresse est hachée avec un sel tiré au démarrage, jamais écrite :
/// ni la base ni les journaux ne permettent de retrouver qui a téléchargé.
/// </summary>
public sealed class FiltreDoublons
{
    /// <summary>Au-delà, on cesse de retenir : mieux vaut compter un double que remplir la mémoire.</summary>
    private const int Plafond = 500_000;

    private readonly byte[] _sel = RandomNumberGenerator.GetBytes(32);
    private readonly Lock _verrou = new();
    private Tranche _courante = new(DateTime.MinValue);

    /// <returns>Vrai la première fois qu'un poste demande ce fichier dans l'heure.</returns>
    public bool EstNouveau(string? adresse, string? agent, Guid fichierId, DateTime heure)
    {
        var vus = TrancheDe(heure).Vus;
        return vus.Count >= Plafond || vus.TryAdd(Empreinte(adresse, agent, fichierId), 0);
    }

    private Tranche TrancheDe(DateTime heure)
    {
        var courante = _courante;
        // Une demande attardée de l'heure passée ne fait pas oublier l'heure en cours.
        if (heure <= courante.Heure)
        {
            return courante;
        }
        lock (_verrou)
        {
            return heure <= _courante.Heure ? _courante : _courante = new Tranche(heure);
        }
    }

    private UInt128 Empreinte(string? adresse, string? agent, Guid fichierId)
    {
        Span<byte> hache = stackalloc byte[32];
        HMACSHA256.HashData(_sel, Encoding.UTF8.GetBytes($"{adresse}\n{agent}\n{fichierId:N}"), hache);
        return BitConverter.ToUInt128(hache);
    }

    private sealed record Tranche(DateTime Heure)
    {
        public ConcurrentDictionary<UInt128, byte> Vus { get; } = new();
    }
}
