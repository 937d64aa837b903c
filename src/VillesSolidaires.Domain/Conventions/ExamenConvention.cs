namespace VillesSolidaires.Conventions;

/// <summary>Ce que les règles disent d'une convention un jour donné : tenu, à surveiller, ou empêchement à la signature.</summary>
public static class ExamenConvention
{
    public static IReadOnlyList<Constat> Examiner(Convention convention, DateOnly today) =>
    [
        .. convention.Financements.SelectMany(f => Subvention(convention, f, today)),
        .. Deliberations(convention),
    ];

    private static IEnumerable<Constat> Subvention(Convention convention, Financement financement, DateOnly today)
    {
        // Une prestation est un achat : les règles des subventions ne la concernent pas.
        if (convention.Type == TypeConvention.Prestation)
        {
            yield break;
        }
        yield return Ecrit(convention, financement);
        yield return Duree(convention);
        if (Regles.EngagementRepublicain.Vaut(convention.Debut))
        {
            yield return EngagementRepublicain(convention, financement);
        }
        if (financement.Versements.Count > 0 && financement.TotalEcheancier != financement.Montant)
        {
            yield return Refuser(Regles.ConventionObligatoire,
                $"L’échéancier totalise {Formats.Montant(financement.TotalEcheancier)} pour une aide de {Formats.Montant(financement.Montant)}",
                ConventionErrorCodes.EcheancierIncomplet);
        }
        if (financement.ContrepartieIndividualisee)
        {
            yield return new Constat(Regles.CommandePublique, NiveauConstat.Avertissement, "Contrepartie individualisée : vérifier le risque de commande publique");
        }
        foreach (var retard in convention.Execution.EstOuverte ? Retards(financement, today) : [])
        {
            yield return retard;
        }
    }

    private static Constat Ecrit(Convention convention, Financement financement)
    {
        var annuel = financement.MaximumAnnuel;
        var seuil = Regles.ConventionObligatoire.Valeur!.Value;
        return annuel <= seuil
            ? new Constat(Regles.ConventionObligatoire, NiveauConstat.Respectee, $"{Formats.Montant(annuel)} par an au plus, sous le seuil de {Formats.Montant(seuil)}")
            : convention.Type == TypeConvention.ObjectifsSubvention
                ? new Constat(Regles.ConventionObligatoire, NiveauConstat.Respectee, $"Convention écrite : {Formats.Montant(annuel)} par an dépassent {Formats.Montant(seuil)}")
                : new Constat(Regles.ConventionObligatoire, NiveauConstat.Avertissement,
                    $"{Formats.Montant(annuel)} par an dépassent {Formats.Montant(seuil)} : une convention d’objectifs est attendue");
    }

    private static Constat Duree(Convention convention)
    {
        var limite = Regles.DureeMaximale.Valeur!.Value;
        return convention.Fin < convention.Debut.AddYears(limite)
            ? new Constat(Regles.DureeMaximale, NiveauConstat.Respectee, $"{Formats.Periode(convention.Debut, convention.Fin)}, sous la limite de {limite} ans")
            : Refuser(Regles.DureeMaximale,
                $"Une subvention court {limite} ans au plus : cette convention finit le {Formats.Date(convention.Fin)}", ConventionErrorCodes.DureeSubvention);
    }

    private static Constat EngagementRepublicain(Convention convention, Financement financement)
    {
        var beneficiaire = convention.Partie(financement.BeneficiaireId);
        return beneficiaire.EngagementRepublicainLe is { } le
            ? new Constat(Regles.EngagementRepublicain, NiveauConstat.Respectee, $"Contrat d’engagement républicain attesté par {beneficiaire.Nom} le {Formats.Date(le)}")
            : Refuser(Regles.EngagementRepublicain,
                $"{beneficiaire.Nom} n’a pas attesté le contrat d’engagement républicain", ConventionErrorCodes.EngagementRepublicainManquant);
    }

    private static IEnumerable<Constat> Retards(Financement financement, DateOnly today)
    {
        foreach (var versement in financement.Versements.Where(v => v.Etat(today) == EtatVersement.EnRetard).OrderBy(v => v.Limite))
        {
            yield return new Constat(Regles.Paiement, NiveauConstat.Avertissement,
                $"{Formats.Montant(versement.Montant)} auraient dû être versés le {Formats.Date(versement.Limite)} au plus tard");
        }
        var dus = financement.Versements.Where(v => v.VerseLe is not null).Select(v => v.Exercice).Distinct()
            .Where(e => Regles.LimiteCompteRendu(e) < today && financement.ComptesRendus.All(c => c.Exercice != e)).Order();
        foreach (var exercice in dus)
        {
            yield return new Constat(Regles.CompteRendu, NiveauConstat.Avertissement,
                $"Compte rendu financier {Formats.Annee(exercice)} attendu depuis le {Formats.Date(Regles.LimiteCompteRendu(exercice))}");
        }
    }

    private static IEnumerable<Constat> Deliberations(Convention convention)
    {
        var collectivites = convention.Parties.Where(p => p.DoitDeliberer).ToList();
        var manquantes = collectivites.Where(p => p.DeliberationExecutoireLe is null).Select(p => p.Nom).ToList();
        if (collectivites.Count > 0)
        {
            yield return manquantes.Count == 0
                ? new Constat(Regles.DeliberationExecutoire, NiveauConstat.Respectee, "Délibérations enregistrées, exécutoires avant la signature")
                : new Constat(Regles.DeliberationExecutoire, NiveauConstat.Avertissement, manquantes.Count == 1
                    ? $"Délibération à enregistrer, sans quoi {manquantes[0]} ne pourra pas signer"
                    : $"{Formats.Accorder(manquantes.Count, "délibération manque", "délibérations manquent")} : ces collectivités ne pourront pas signer");
        }
    }

    private static Constat Refuser(RegleDatee regle, string message, string code) => new(
        regle, NiveauConstat.Refus, message, new BusinessException(code).WithData("Constat", message).WithData("Source", regle.Source));
}
