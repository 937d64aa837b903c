namespace VillesSolidaires.Travaux;

/// <summary>Comment une tentative s'est finie, et donc quel verbe appliquer au travail.</summary>
internal abstract record IssueExecution
{
    public sealed record Terminee : IssueExecution;

    /// <summary>À la demande d'une personne.</summary>
    public sealed record Arretee : IssueExecution;

    public sealed record Echouee(string Motif) : IssueExecution;

    /// <summary>Réclamée au-delà du plafond de tentatives.</summary>
    public sealed record Epuisee : IssueExecution;

    public sealed record Reportee(string Motif, TimeSpan Delai) : IssueExecution;

    /// <summary>Le programme s'arrête : le travail repart plus tard.</summary>
    public sealed record Rendue : IssueExecution;

    /// <summary>Une autre exécution a réclamé le travail : plus rien à écrire.</summary>
    public sealed record Perdue : IssueExecution;

    public void Appliquer(Travail travail, DateTime maintenant)
    {
        switch (this)
        {
            case Terminee:
                travail.Terminer(maintenant);
                break;
            case Arretee:
                travail.Arreter(maintenant);
                break;
            case Echouee echec:
                travail.Echouer(echec.Motif, maintenant);
                break;
            case Epuisee:
                travail.Epuiser(maintenant);
                break;
            case Reportee reprise:
                travail.Reporter(reprise.Motif, maintenant + reprise.Delai);
                break;
            case Rendue:
                travail.Rendre();
                break;
            default:
                throw new InvalidOperationException($"L'issue {GetType().Name} ne change pas le travail.");
        }
    }
}
