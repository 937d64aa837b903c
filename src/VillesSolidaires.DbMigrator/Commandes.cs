using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions.Historique;
using VillesSolidaires.Donnees;
using VillesSolidaires.EntityFrameworkCore;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.DbMigrator;

/// <summary>Exécute une commande et en rend compte en français ; jamais de pile d'appels pour une erreur attendue.</summary>
internal sealed class Commandes(
    InitialisationBase initialisation, CreationAdministrateur administrateur, OptionsDemonstration demonstration, IServiceScopeFactory portees)
{
    public async Task<int> ExecuterAsync(LigneDeCommande ligne, CancellationToken ct)
    {
        var chrono = Stopwatch.StartNew();
        using var progression = new BarreDeProgression(Console.Out, Console.IsOutputRedirected);
        try
        {
            var bilan = ligne.Commande switch
            {
                Commande.Importer => await ImporterAsync(ligne.Option(LigneDeCommande.Dossier), progression, ct),
                Commande.Semer when !demonstration.Seed => throw new InitialisationException(
                    "La démonstration crée des comptes au mot de passe public. Pour la semer quand même, donnez Demo__Seed=true."),
                Commande.Script => await EcrireScriptAsync(ligne.Options[LigneDeCommande.Sortie], ct),
                Commande.CreerAdministrateur => await CreerAdministrateurAsync(ligne.Options[LigneDeCommande.Courriel], ligne.Options[LigneDeCommande.Nom], ct),
                Commande.ExecuterTravail => await DeclencherAsync(ligne.Options[LigneDeCommande.Nom], ct),
                Commande.VerifierHistorique => await VerifierHistoriqueAsync(ligne.Option(LigneDeCommande.Convention), progression, ct),
                Commande.VerifierComptes => await VerifierComptesAsync(ligne.Option(LigneDeCommande.Reconstruire) is not null, progression, ct),
                Commande.VerifierFichiers => await VerifierFichiersAsync(progression, ct),
                _ => await InitialiserAsync(progression, ct),
            };
            progression.Terminer();
            Console.WriteLine($"{bilan}\nTerminé en {chrono.Elapsed.TotalSeconds:0.0} s.");
            return CodeRetour.Succes;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return await FinirAsync(progression, "Interrompu : rien de ce qui était en cours n’a été gardé.", CodeRetour.Interrompu);
        }
        catch (BusinessException e)
        {
            return await FinirAsync(progression, "Échec : " + e.Texte, CodeRetour.Echec);
        }
        catch (Exception e) when (e is InitialisationException or DonneesTerritoireException or DbException or IOException or UnauthorizedAccessException)
        {
            return await FinirAsync(progression, "Échec : " + e.Message, CodeRetour.Echec);
        }
    }

    private static async Task<int> FinirAsync(BarreDeProgression progression, string message, int code)
    {
        progression.Terminer();
        await Console.Error.WriteLineAsync(message);
        return code;
    }

    private async Task<string> InitialiserAsync(IProgress<Avancement> progression, CancellationToken ct)
    {
        var bilan = await initialisation.ExecuterAsync(progression, ct);
        string[] lignes =
        [
            bilan.Migrations.Count == 0 ? "Schéma : à jour." : $"Schéma : {bilan.Migrations.Count} migrations appliquées.",
            bilan.Import is null ? "Référentiel : à jour." : "Référentiel importé.\n" + Decrire(bilan.Import),
            bilan.Semis is not null ? $"Démonstration : {bilan.Semis}."
                : demonstration.Seed ? "Démonstration : déjà semée." : "Démonstration : non demandée (Demo:Seed).",
        ];
        return string.Join('\n', lignes);
    }

    /// <summary>N'exécute rien ici : deux processus qui exécutent des travaux se gêneraient, et SQLite n'en permet qu'un.</summary>
    private async Task<string> DeclencherAsync(string nom, CancellationToken ct)
    {
        await using var portee = portees.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().DefinirSysteme();
        return await portee.ServiceProvider.GetRequiredService<TravauxRecurrents>().DeclencherAsync(nom, ct)
            ? $"Travail « {nom} » mis en file : suivez-le sur la page « Travaux »."
            : $"Travail « {nom} » : un passage attend ou s’exécute déjà, rien à ajouter.";
    }

    private async Task<string> VerifierHistoriqueAsync(string? numero, IProgress<Avancement> progression, CancellationToken ct)
    {
        await using var portee = portees.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().DefinirSysteme();
        return await portee.ServiceProvider.GetRequiredService<VerificationHistoriques>().VerifierAsync(numero, progression, ct);
    }

    private async Task<string> VerifierComptesAsync(bool reconstruire, IProgress<Avancement> progression, CancellationToken ct)
    {
        await using var portee = portees.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().DefinirSysteme();
        var verification = portee.ServiceProvider.GetRequiredService<VerificationCumuls>();
        return (await verification.VerifierAsync(reconstruire, progression, ct)).Exiger().Phrase;
    }

    private async Task<string> VerifierFichiersAsync(IProgress<Avancement> progression, CancellationToken ct)
    {
        await using var portee = portees.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().DefinirSysteme();
        return await portee.ServiceProvider.GetRequiredService<VerificationFichiers>().VerifierAsync(progression, ct);
    }

    private async Task<string> ImporterAsync(string? dossier, IProgress<Avancement> progression, CancellationToken ct)
    {
        var source = dossier is null ? SourceTerritoire.Ressources : SourceTerritoire.Dossier(dossier);
        var bilan = await initialisation.ImporterAsync(source, progression, ct);
        return $"Import depuis : {source.Libelle}.\n{Decrire(bilan)}";
    }

    private static string Decrire(CompteRenduImport bilan) => string.Join('\n',
        bilan.Sortes.Select(s => "  " + s).Concat(bilan.PremiersChangements.Count == 0 ? [] : ["  Premiers changements :", .. bilan.PremiersChangements.Select(c => "  - " + c)]));

    private async Task<string> CreerAdministrateurAsync(string courriel, string nom, CancellationToken ct)
    {
        await administrateur.CreerAsync(courriel, nom, SaisieMotDePasse.Lire(), ct);
        return $"Compte d’administration créé pour {courriel}.";
    }

    /// <summary>Ne se connecte à rien : le script vient des migrations du programme.</summary>
    private static async Task<string> EcrireScriptAsync(string sortie, CancellationToken ct)
    {
        var options = new DbContextOptionsBuilder<VillesSolidairesDbContext>();
        options.UtiliserFournisseur(FournisseurBase.SqlServer, "Server=.;Database=script");
        await using var contexte = new VillesSolidairesDbContext(options.Options, new UtilisateurCourant());
        var script = contexte.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        var fichier = Path.GetFullPath(sortie);
        Directory.CreateDirectory(Path.GetDirectoryName(fichier)!);
        await File.WriteAllTextAsync(fichier, script, ct);
        return $"Script SQL Server idempotent écrit dans « {fichier} ».";
    }
}
