using VillesSolidaires.Comptes;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Rapport qui revient de lui-même et part par courriel. Il se demande au nom de la personne qui l'a enregistré en dernier, avec ses droits
/// du jour : qui modifie une programmation la reprend à son nom.
/// </summary>
public sealed class ProgrammationRapport : AggregateRoot, IDansPerimetre, ISoftDelete
{
    private readonly List<DestinataireProgrammation> _destinataires = [];

    public ProgrammationRapport(Guid id, ProgrammationDonnees donnees, Acte acte)
        : base(id)
    {
        Etat = EtatProgrammation.Active;
        Modifier(donnees, acte);
    }

    private ProgrammationRapport()
    {
    }

    public TypeRapport Type { get; private set; }

    /// <summary>Code INSEE, de département, « R » et code de région, « FR », ou identifiant d'une organisation.</summary>
    public string CodeTerritoire { get; private set; } = "";
    public string TerritoireNom { get; private set; } = "";
    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }

    /// <summary>Séparés par une virgule : <c>pdf,xlsx</c>.</summary>
    public string Formats { get; private set; } = "";
    public Rythme Rythme { get; private set; } = null!;

    /// <summary>Dates de la campagne attendue, suivies si elles changent ; nulles pour les autres rythmes.</summary>
    public DateOnly? CampagneDu { get; private set; }
    public DateOnly? CampagneAu { get; private set; }
    public EtatProgrammation Etat { get; private set; }
    public string? MotifSuspension { get; private set; }
    public DateTime? SuspendueLe { get; private set; }

    /// <summary>UTC ; nulle tant qu'elle est suspendue, ou quand il n'y en aura plus.</summary>
    public DateTime? ProchaineExecutionLe { get; private set; }

    /// <summary>Au nom de qui les rapports se demandent ; nul pour une tâche du programme.</summary>
    public Guid? ResponsableId { get; private set; }
    public string ResponsableNom { get; private set; } = "";
    public bool EstSupprime { get; private set; }
    public DateTime? SupprimeLe { get; private set; }

    public IReadOnlyList<DestinataireProgrammation> Destinataires => _destinataires;

    public IReadOnlyList<string> ListeFormats => Formats.Split(',');

    /// <summary>Bailleur dont c'est le rapport ; nul aux autres niveaux.</summary>
    public Guid? OrganisationId => Guid.TryParse(CodeTerritoire, out var id) ? id : null;

    public PeriodeRapport? Campagne => CampagneDu is { } du && CampagneAu is { } au ? new PeriodeRapport(du, au) : null;

    /// <summary>Change tout, sauf l'état, et met la programmation au nom de qui l'enregistre.</summary>
    /// <exception cref="BusinessException">Formats ou destinataires refusés, ou campagne dont l'échéance est déjà passée.</exception>
    public void Modifier(ProgrammationDonnees donnees, Acte acte)
    {
        ArgumentNullException.ThrowIfNull(donnees);
        var formats = VerifierFormats(donnees.Formats);
        var destinataires = DestinataireDonnees.Verifier(donnees.Destinataires);
        var prochaine = donnees.Rythme.Apres(acte.Instant, donnees.Campagne).FirstOrDefault();
        if (prochaine is null)
        {
            throw new BusinessException(ProgrammationErrorCodes.CampagnePassee).SurChamp(nameof(Rythme.CampagneId));
        }
        (Type, CodeTerritoire, TerritoireNom) = (donnees.Type, donnees.Territoire.Code, donnees.Territoire.Nom);
        (CommuneCode, DepartementCode) = (donnees.Territoire.CommuneCode, donnees.Territoire.DepartementCode);
        (Formats, Rythme, CampagneDu, CampagneAu) = (formats, donnees.Rythme, donnees.Campagne?.Du, donnees.Campagne?.Au);
        (ResponsableId, ResponsableNom) = (acte.AuteurId, acte.Auteur);
        Garder(destinataires);
        if (Etat != EtatProgrammation.Suspendue)
        {
            (Etat, ProchaineExecutionLe) = (EtatProgrammation.Active, prochaine.Instant);
        }
    }

    /// <summary>Prochains passages, dans l'ordre ; aucun si elle est suspendue ou terminée.</summary>
    /// <param name="maintenant">UTC.</param>
    public IReadOnlyList<Echeance> Prochaines(DateTime maintenant) => Etat == EtatProgrammation.Active
        ? [.. Rythme.Apres(maintenant, Campagne).Take(ProgrammationConsts.ExecutionsPrevues)]
        : [];

    /// <summary>
    /// Prend l'échéance venue et passe à la suivante. Si plusieurs sont passées (programme arrêté, reprise), la dernière seule est produite :
    /// personne n'attend douze rapports mensuels d'un coup.
    /// </summary>
    /// <param name="maintenant">UTC.</param>
    /// <returns>Nulle si rien n'est dû.</returns>
    public EcheanceDue? Echeoir(DateTime maintenant)
    {
        if (Etat != EtatProgrammation.Active || ProchaineExecutionLe is not { } prevue || prevue > maintenant)
        {
            return null;
        }
        var passees = Passees(prevue.AddTicks(-1), maintenant);
        var suivante = Rythme.Apres(maintenant, Campagne).FirstOrDefault();
        (ProchaineExecutionLe, Etat) = (suivante?.Instant, suivante is null ? EtatProgrammation.Terminee : EtatProgrammation.Active);
        // Rien entre les deux : la campagne a été avancée depuis. L'échéance notée vaut quand même.
        return passees is [.., var derniere]
            ? new EcheanceDue(derniere, passees.Count - 1)
            : new EcheanceDue(new Echeance(prevue, Rythme.Periode(HeureDeParis.Jour(prevue), Campagne), null), 0);
    }

    public void Suspendre(string? motif, Acte acte)
    {
        var propre = Textes.Exiger(motif, ProgrammationConsts.MotifMax, "Motif", ProgrammationErrorCodes.MotifSuspensionObligatoire);
        if (Etat != EtatProgrammation.Active)
        {
            throw new BusinessException(ProgrammationErrorCodes.ProgrammationPasActive).WithData("Etat", Etat.Libelle().ToLowerInvariant());
        }
        (Etat, MotifSuspension, SuspendueLe, ProchaineExecutionLe) = (EtatProgrammation.Suspendue, propre, acte.Instant, null);
    }

    /// <summary>Reprend : des échéances passées entre-temps, la dernière seule sera produite.</summary>
    public RepriseProgrammation Reprendre(Acte acte)
    {
        if (Etat != EtatProgrammation.Suspendue)
        {
            throw new BusinessException(ProgrammationErrorCodes.ProgrammationPasSuspendue).WithData("Etat", Etat.Libelle().ToLowerInvariant());
        }
        var passees = Passees(SuspendueLe!.Value, acte.Instant);
        var prochaine = passees is [.., var derniere] ? derniere : Rythme.Apres(acte.Instant, Campagne).FirstOrDefault();
        (Etat, ProchaineExecutionLe) = (prochaine is null ? EtatProgrammation.Terminee : EtatProgrammation.Active, prochaine?.Instant);
        (MotifSuspension, SuspendueLe) = (null, null);
        return new RepriseProgrammation(passees.Count, passees.Count > 0 ? prochaine : null);
    }

    /// <summary>Les dates de la campagne ont changé : l'échéance suit, sans jamais revenir sur une échéance passée.</summary>
    /// <returns>Vrai si quelque chose a changé.</returns>
    public bool SuivreCampagne(PeriodeRapport campagne, DateTime maintenant)
    {
        ArgumentNullException.ThrowIfNull(campagne);
        if (Rythme.Cadence != CadenceProgrammation.ApresCampagne || Etat == EtatProgrammation.Terminee || Campagne == campagne)
        {
            return false;
        }
        (CampagneDu, CampagneAu) = (campagne.Du, campagne.Au);
        if (Etat == EtatProgrammation.Active)
        {
            // Avancée au point que l'échéance est déjà passée : elle est due tout de suite.
            ProchaineExecutionLe = Rythme.Apres(DateTime.MinValue, campagne).First().Instant is var voulue && voulue > maintenant ? voulue : maintenant;
        }
        return true;
    }

    /// <summary>
    /// Passe à l'édition suivante de sa campagne : qui a programmé « après la canicule » l'attend chaque année. Une édition dont l'échéance est
    /// déjà passée se saute : son rapport n'est plus attendu.
    /// </summary>
    /// <returns>Vrai si elle attend désormais cette édition.</returns>
    public bool PasserALEdition(Guid campagneId, PeriodeRapport campagne, DateTime maintenant)
    {
        ArgumentNullException.ThrowIfNull(campagne);
        if (Rythme.Cadence != CadenceProgrammation.ApresCampagne || Etat != EtatProgrammation.Terminee)
        {
            return false;
        }
        var suivant = Rythme.ApresCampagne(campagneId, Rythme.JoursApres, Rythme.Heure);
        if (suivant.Apres(maintenant, campagne).FirstOrDefault() is not { } prochaine)
        {
            return false;
        }
        (Rythme, CampagneDu, CampagneAu) = (suivant, campagne.Du, campagne.Au);
        (Etat, ProchaineExecutionLe) = (EtatProgrammation.Active, prochaine.Instant);
        return true;
    }

    /// <summary>Échéances après le premier instant, et au plus tard au second.</summary>
    private List<Echeance> Passees(DateTime apres, DateTime jusqua) => [.. Rythme.Apres(apres, Campagne).TakeWhile(e => e.Instant <= jusqua)];

    /// <summary>Une adresse gardée garde sa ligne : le journal ne montre que ce qui a changé.</summary>
    private void Garder(IReadOnlyList<DestinataireDonnees> voulus)
    {
        _destinataires.RemoveAll(d => voulus.All(v => v.Adresse != d.Adresse));
        foreach (var voulu in voulus)
        {
            if (_destinataires.Find(d => d.Adresse == voulu.Adresse) is { } garde)
            {
                garde.Renommer(voulu);
            }
            else
            {
                _destinataires.Add(new DestinataireProgrammation(voulu));
            }
        }
    }

    private static string VerifierFormats(IReadOnlyCollection<string> formats)
    {
        if (formats.Count == 0)
        {
            throw new BusinessException(RapportErrorCodes.FormatsVides).SurChamp(nameof(Formats));
        }
        return formats.FirstOrDefault(f => !CodesRapport.Formats.Contains(f, StringComparer.Ordinal)) is { } inconnu
            ? throw new BusinessException(RapportErrorCodes.FormatInconnu).WithData("Format", inconnu).SurChamp(nameof(Formats))
            : string.Join(',', CodesRapport.Formats.Where(formats.Contains));
    }
}

/// <summary>Ce qu'une personne programme.</summary>
/// <param name="Campagne">Dates de la campagne du rythme ; nulles pour les autres rythmes.</param>
public sealed record ProgrammationDonnees(
    TypeRapport Type, TerritoireRapport Territoire, IReadOnlyCollection<string> Formats, Rythme Rythme, PeriodeRapport? Campagne,
    IReadOnlyList<DestinataireDonnees> Destinataires);

/// <param name="Sautees">Échéances plus anciennes, qui ne seront pas produites.</param>
public sealed record EcheanceDue(Echeance Echeance, int Sautees);

/// <param name="Manquees">Échéances passées pendant la suspension.</param>
/// <param name="Rattrapee">La seule qui sera produite ; nulle si aucune n'a été manquée.</param>
public sealed record RepriseProgrammation(int Manquees, Echeance? Rattrapee);
