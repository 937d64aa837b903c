using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace VillesSolidaires.Kits;

/// <summary>
/// Reconnaît un poste sans le connaître : empreinte à clé de son adresse et du nom de son navigateur. La clé est tirée au hasard, gardée en
/// mémoire seulement et remplacée chaque jour (jour de Paris) : passé ce jour, personne ne peut plus dire qui avait téléchargé.
/// </summary>
public sealed class EmpreintePostes(TimeProvider horloge)
{
    private const int TailleAdresse = 17;
    private const int TailleReseauV6 = 8;

    // Le jour de Paris le plus long, celui du passage à l'heure d'hiver.
    private static readonly TimeSpan VieMax = TimeSpan.FromHours(25);

    // En deçà, l'horloge qui repasse minuit à reculons (remise à l'heure) garde la clé du lendemain : la changer oublierait toute la journée.
    private static readonly TimeSpan Recul = TimeSpan.FromHours(1);

    private readonly Lock _verrou = new();
    private volatile Cle? _cle;

    /// <summary>Empreinte du poste pour un fichier : deux fichiers ne se relient pas.</summary>
    public UInt128 DePoste(IPAddress? adresse, string? agent, Guid fichierId, DateTime instant)
    {
        Span<byte> texte = stackalloc byte[TailleAdresse + 16 + (ListeRobots.AgentMax * 3)];
        var taille = EcrireAdresse(adresse, texte);
        fichierId.TryWriteBytes(texte[taille..]);
        taille += 16;
        var nom = agent.AsSpan();
        taille += Encoding.UTF8.GetBytes(nom.Length <= ListeRobots.AgentMax ? nom : nom[..ListeRobots.AgentMax], texte[taille..]);
        return Empreinte(texte[..taille], instant);
    }

    /// <summary>Empreinte de la seule adresse, pour la limite par adresse.</summary>
    public UInt128 DAdresse(IPAddress? adresse, DateTime instant)
    {
        Span<byte> texte = stackalloc byte[TailleAdresse];
        return Empreinte(texte[..EcrireAdresse(adresse, texte)], instant);
    }

    private UInt128 Empreinte(ReadOnlySpan<byte> texte, DateTime instant)
    {
        Span<byte> hache = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var hachage = CleDuJour(instant).Hachage.Value!;
        hachage.AppendData(texte);
        hachage.GetHashAndReset(hache);
        return BitConverter.ToUInt128(hache);
    }

    private Cle CleDuJour(DateTime instant)
    {
        var jour = HeureDeParis.Jour(instant);
        var cle = _cle;
        if (cle is not null && Vaut(cle, jour))
        {
            return cle;
        }
        lock (_verrou)
        {
            return _cle is { } autre && Vaut(autre, jour)
                ? autre
                : _cle = new Cle(jour, horloge.GetTimestamp());
        }
    }

    private bool Vaut(Cle cle, DateOnly jour)
    {
        var age = horloge.GetElapsedTime(cle.Debut);
        return cle.Jour == jour ? age < VieMax : jour < cle.Jour && age < Recul;
    }

    /// <summary>
    /// Un foyer ou une école tient un réseau IPv6 entier et change d'adresse dedans : seul le préfixe /64 compte. Une IPv4 écrite en IPv6
    /// est la même adresse.
    /// </summary>
    private static int EcrireAdresse(IPAddress? adresse, Span<byte> sortie)
    {
        if (adresse is null)
        {
            sortie[0] = 0;
            return 1;
        }
        var ip = adresse.IsIPv4MappedToIPv6 ? adresse.MapToIPv4() : adresse;
        ip.TryWriteBytes(sortie[1..], out var taille);
        sortie[0] = (byte)taille;
        return 1 + (ip.AddressFamily == AddressFamily.InterNetworkV6 ? TailleReseauV6 : taille);
    }

    private sealed class Cle
    {
        public Cle(DateOnly jour, long debut)
        {
            (Jour, Debut) = (jour, debut);
            var octets = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);
            Hachage = new ThreadLocal<IncrementalHash>(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, octets));
        }

        public DateOnly Jour { get; }

        public long Debut { get; }

        /// <summary>Un par fil (il ne se partage pas), chargé de la clé une fois pour toutes plutôt qu’à chaque empreinte.</summary>
        public ThreadLocal<IncrementalHash> Hachage { get; }
    }
}
