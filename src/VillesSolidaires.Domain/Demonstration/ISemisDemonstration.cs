namespace VillesSolidaires.Demonstration;

/// <summary>Sème les données de démonstration. Rejouable : ce qui est déjà là n'est ni doublé ni rétabli dans son état premier.</summary>
public interface ISemisDemonstration
{
    /// <summary>Change quand le contenu semé change : le semis se rejoue alors au démarrage suivant.</summary>
    string Empreinte(TailleDemonstration taille);

    /// <summary>À appeler sous l'identité du système, le référentiel du territoire importé.</summary>
    Task<BilanSemis> SemerAsync(TailleDemonstration taille, IProgress<Avancement>? progres, CancellationToken ct);
}

/// <summary>Lignes ajoutées ; tout à zéro si la démonstration était complète.</summary>
public sealed record BilanSemis(int Organisations, int Comptes, int Kits, int Releves, int Diffusions, int Chiffres, int Conventions, int Animations, int Compteurs)
{
    public override string ToString() =>
        $"{Organisations} organisations, {Comptes} comptes, {Kits} kits, {Releves} relevés, {Diffusions} diffusions, {Chiffres} chiffres publiés, {Conventions} conventions, {Animations} animations, {Compteurs} lignes de compteurs";
}

/// <summary>Dit si la base contient des comptes simulés, à signaler par <see cref="DonneesDemonstration.Mention"/>.</summary>
public interface IDonneesSimulees
{
    Task<bool> PresentesAsync(CancellationToken ct);
}
