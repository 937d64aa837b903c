using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Travaux;

/// <summary>
/// Déroule une tentative d'un travail : le réclame, endosse l'identité de la personne qui l'a demandé, appelle l'exécutant, écrit l'issue.
/// Peut être appelée deux fois pour le même travail : une seule l'obtient.
/// </summary>
public sealed class ExecutionTravail(
    IServiceScopeFactory portees, IdentiteProcessus processus, ClotureTravail cloture, IOptions<JobsOptions> options, TimeProvider horloge,
    ILogger<ExecutionTravail> journal)
{
    /// <param name="arret">Arrêt du programme : le travail est rendu, sans compter de tentative.</param>
    /// <exception cref="OperationCanceledException">Le programme s'arrête.</exception>
    public async Task ExecuterAsync(Guid travailId, CancellationToken arret)
    {
        var jeton = processus.NouveauJeton();
        if (await ReclamerAsync(travailId, jeton, arret) is not { } travail)
        {
            journal.NonReclame(travailId);
            return;
        }
        journal.Debut(travailId, travail.Type, travail.Tentatives, IdentiteProcessus.NumeroDeSuivi(jeton));
        var issue = await DeroulerAsync(travail, jeton, arret);
        if (issue is IssueExecution.Perdue)
        {
            journal.Perdu(travailId);
            return;
        }
        await cloture.AppliquerAsync(travailId, jeton, issue);
        if (issue is IssueExecution.Rendue)
        {
            arret.ThrowIfCancellationRequested();
        }
    }

    private async Task<Travail?> ReclamerAsync(Guid travailId, string jeton, CancellationToken ct)
    {
        await using var portee = portees.OuvrirSysteme();
        return await portee.ServiceProvider.GetRequiredService<IRegistreTravaux>().ReclamerAsync(travailId, jeton, options.Value.HeartbeatTimeout, ct);
    }

    private async Task<IssueExecution> DeroulerAsync(Travail travail, string jeton, CancellationToken arret)
    {
        if (travail.ArretDemande)
        {
            return new IssueExecution.Arretee();
        }
        if (travail.Tentatives > TravailConsts.TentativesMax)
        {
            return new IssueExecution.Epuisee();
        }
        using var duree = new CancellationTokenSource(options.Value.MaxDuration, horloge);
        var rythme = new PeriodicTimer(options.Value.HeartbeatInterval, horloge);
        await using var suivi = new SuiviExecution(portees, journal, travail.Id, jeton, rythme, arret, duree.Token);
        try
        {
            await using var portee = portees.CreateAsyncScope();
            var executant = portee.ServiceProvider.GetRequiredService<ExecutantsTravail>().Exiger(travail.Type);
            await EndosserAsync(portee.ServiceProvider, travail, executant.Permission, suivi.Jeton);
            await executant.ExecuterAsync(new ContexteTravail(travail.Id, travail.EntiteId, suivi.AvancerAsync), suivi.Jeton);
            return new IssueExecution.Terminee();
        }
        // Une annulation peut remonter sous une autre forme (commande SQL interrompue) : c'est sa cause qui décide, pas son type.
        catch (Exception) when (suivi.Suite != SuiteExecution.Continuer)
        {
            return suivi.Suite == SuiteExecution.Arreter ? new IssueExecution.Arretee() : new IssueExecution.Perdue();
        }
        catch (Exception) when (arret.IsCancellationRequested)
        {
            return new IssueExecution.Rendue();
        }
        catch (Exception e)
        {
            return Classer(e, travail, jeton, dureeDepassee: duree.IsCancellationRequested);
        }
    }

    // Ni le compte, ni son rôle, ni son périmètre ne sont gardés avec la demande : ce sont ceux de maintenant qui comptent.
    private static async Task EndosserAsync(IServiceProvider services, Travail travail, string permission, CancellationToken ct)
    {
        var courant = services.GetRequiredService<UtilisateurCourant>();
        if (travail.DemandeParId is not { } demandeur)
        {
            courant.DefinirSysteme();
            return;
        }
        var identite = await services.GetRequiredService<IFabriqueIdentite>().CreerAsync(demandeur, ct);
        if (identite is null || !identite.Perimetre.Contient(travail))
        {
            throw new AutorisationRefuseeException(TravailErrorCodes.DroitsPerdus);
        }
        courant.Definir(identite.Principal, identite.Id, identite.Nom, identite.Perimetre);
        var reponse = await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(identite.Principal, resource: null, permission);
        if (!reponse.Succeeded)
        {
            throw new AutorisationRefuseeException(TravailErrorCodes.DroitsPerdus);
        }
    }

    private IssueExecution Classer(Exception e, Travail travail, string jeton, bool dureeDepassee)
    {
        switch (e)
        {
            case AutorisationRefuseeException:
                journal.DroitsPerdus(e, travail.Id, travail.Type);
                return new IssueExecution.Echouee(new BusinessException(TravailErrorCodes.DroitsPerdus).Texte);
            case EmpechementException empechement:
                journal.Empechement(e, travail.Id, travail.Type, travail.Tentatives, empechement.Code);
                return ReporterOuEchouer(travail, empechement.Texte, empechement.Delai);
            case BusinessException refus and not (ConcurrenceException or UniciteException):
                // Un refus métier se répéterait à l'identique : pas de reprise.
                journal.RefusMetier(travail.Id, travail.Type, refus.Code);
                return new IssueExecution.Echouee(refus.Texte);
        }
        journal.Erreur(e, travail.Id, travail.Type, travail.Tentatives, IdentiteProcessus.NumeroDeSuivi(jeton));
        var motif = dureeDepassee
            ? new BusinessException(TravailErrorCodes.DureeDepassee).WithData("Minutes", options.Value.MaxDuration.TotalMinutes).Texte
            : new BusinessException(TravailErrorCodes.ErreurImprevue).WithData("Suivi", IdentiteProcessus.NumeroDeSuivi(jeton)).Texte;
        return ReporterOuEchouer(travail, motif, options.Value.DelaiAvantReprise(travail.Tentatives));
    }

    private static IssueExecution ReporterOuEchouer(Travail travail, string motif, TimeSpan delai) =>
        travail.Tentatives >= TravailConsts.TentativesMax ? new IssueExecution.Echouee(motif) : new IssueExecution.Reportee(motif, delai);
}
