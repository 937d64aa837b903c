namespace VillesSolidaires.Rapports;

/// <summary>Lien qu'un courriel porte vers un rapport.</summary>
public interface ILienDeRapport
{
    /// <summary>Vrai si le lien ouvre le rapport à qui n'a pas de compte.</summary>
    bool OuvreSansCompte { get; }

    /// <summary>Peut ajouter un partage à la transaction en cours, sans l'enregistrer : il part avec le courriel, ou pas du tout.</summary>
    /// <returns>Chemin dans le programme, qui commence par « / ».</returns>
    Task<string> CheminAsync(Rapport rapport, DestinataireDuLien destinataire, CancellationToken ct);
}

/// <param name="ParSonCompte">Vrai si son compte voit le rapport : la page lui suffit.</param>
public sealed record DestinataireDuLien(string Nom, string Adresse, bool ParSonCompte);
