using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Travaux;

/// <summary>
/// Où Quartz garde ses déclenchements : <c>jobs.db</c>, fichier SQLite à part (sur le même fichier, les écritures de l'application le
/// feraient attendre), ou la base SQL Server de l'application. Avec SQLite, un verrou garantit un seul processus.
/// </summary>
public sealed class MagasinTravaux : IDisposable
{
    private readonly string _dossier;
    private FileStream? _verrou;

    public MagasinTravaux(IConfiguration configuration)
    {
        Fournisseur = configuration.GetSection(OptionsBase.Section).Get<OptionsBase>()?.Provider ?? FournisseurBase.Sqlite;
        _dossier = Path.GetFullPath(configuration["App:DataDirectory"] ?? "data");
        ChaineDeConnexion = Fournisseur == FournisseurBase.Sqlite
            ? new SqliteConnectionStringBuilder { DataSource = Path.Combine(_dossier, "jobs.db"), DefaultTimeout = 30 }.ConnectionString
            : EntityFrameworkCoreServiceCollectionExtensions.ChaineDeConnexion(configuration, Fournisseur);
    }

    public FournisseurBase Fournisseur { get; }

    public string ChaineDeConnexion { get; }

    /// <summary>Faux tant que le programme n'a pas démarré : rien ne se planifie avant d'avoir pris le verrou.</summary>
    public bool EstOuvert { get; private set; }

    /// <exception cref="InvalidOperationException">Un autre processus exécute déjà les travaux de ce dossier.</exception>
    public async Task OuvrirAsync(CancellationToken ct)
    {
        if (Fournisseur == FournisseurBase.Sqlite)
        {
            Directory.CreateDirectory(_dossier);
            Verrouiller(Path.Combine(_dossier, "jobs.lock"));
            await ActiverJournalAnticipeAsync(ct);
        }
        EstOuvert = true;
    }

    public void Dispose()
    {
        EstOuvert = false;
        _verrou?.Dispose();
    }

    // Le système lève le verrou à la mort du processus, même tué : aucun fichier à nettoyer à la main.
    private void Verrouiller(string chemin)
    {
        try
        {
            _verrou = new FileStream(chemin, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new InvalidOperationException(
                $"Un autre processus exécute déjà les travaux de « {_dossier} ». Avec SQLite il n’en faut qu’un : arrêtez-le, ou démarrez celui-ci avec Jobs:Enabled = false.",
                e);
        }
    }

    // WAL est une propriété du fichier : posée une fois, elle vaut pour toutes les connexions de Quartz.
    private async Task ActiverJournalAnticipeAsync(CancellationToken ct)
    {
        await using var connexion = new SqliteConnection(ChaineDeConnexion);
        await connexion.OpenAsync(ct);
        await using var commande = connexion.CreateCommand();
        commande.CommandText = "PRAGMA journal_mode=WAL;";
        await commande.ExecuteNonQueryAsync(ct);
    }
}
