using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports;

/// <summary>Version web d'un rapport : le jeu figé que portent aussi le PDF et le classeur.</summary>
public interface IContenuRapportAppService
{
    /// <returns>Nul tant que les données ne sont pas figées.</returns>
    /// <exception cref="EntityNotFoundException">Rapport inconnu ou hors du périmètre.</exception>
    Task<ContenuRapport?> GetAsync(Guid id, CancellationToken ct);
}

/// <param name="Empreinte">SHA-256 hexadécimal du jeu figé.</param>
/// <param name="FigeLe">UTC.</param>
public sealed record ContenuRapport(JeuDeDonnees Jeu, string Empreinte, DateTime FigeLe);
