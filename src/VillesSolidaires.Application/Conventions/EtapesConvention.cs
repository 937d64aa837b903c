namespace VillesSolidaires.Conventions;

/// <summary>La frise d'une convention, d'après ses événements.</summary>
internal static class EtapesConvention
{
    /// <summary>Événements dont la frise a besoin.</summary>
    public static readonly TypeEvenementConvention[] Types =
    [
        TypeEvenementConvention.Creation, TypeEvenementConvention.EnvoiEnRelecture, TypeEvenementConvention.CorrectionsDemandees,
        TypeEvenementConvention.MiseASignature, TypeEvenementConvention.Signature, TypeEvenementConvention.SignaturesAnnulees,
        TypeEvenementConvention.ConventionSignee,
    ];

    public static IReadOnlyList<EtapeConventionDto> Composer(Convention convention, IReadOnlyList<EvenementDto> evenements, DateOnly today)
    {
        DateOnly? Le(TypeEvenementConvention type) => evenements.LastOrDefault(e => e.Type == type) is { } dernier ? HeureDeParis.Jour(dernier.Le) : null;
        var signees = convention.Parties.Count(p => p.EstSignee);
        var corrections = evenements.Count(e => e.Type == TypeEvenementConvention.CorrectionsDemandees);
        var etat = convention.Etat(today);
        var rang = Rang(etat, convention);
        EtapeConventionDto Etape(EtatConvention etape, DateOnly? le, string? detail) =>
            new(etape, Rang(etape, convention) < rang || (rang == Rang(EtatConvention.EnVigueur, convention) && etape != etat), etape == etat, le, detail);
        return
        [
            Etape(EtatConvention.Brouillon, Le(TypeEvenementConvention.Creation), null),
            Etape(EtatConvention.EnRelecture, Le(TypeEvenementConvention.EnvoiEnRelecture), null),
            Etape(EtatConvention.EnCorrection, Le(TypeEvenementConvention.CorrectionsDemandees),
                corrections == 0 ? "aucune demande" : Formats.Accorder(corrections, "aller-retour", "allers-retours")),
            Etape(EtatConvention.ASigner, convention.TexteProposeLe, null),
            Etape(EtatConvention.PartiellementSignee, Le(TypeEvenementConvention.Signature),
                convention.Parties.Count == 0 ? null : $"{Formats.Accorder(signees, "partie")} sur {Formats.Nombre(convention.Parties.Count)}"),
            Etape(EtatConvention.Signee, convention.SigneeLe, null),
            Etape(EtatConvention.EnVigueur, convention.Debut, null),
        ];
    }

    /// <summary>Place d'un état sur la frise ; une convention close reste là où elle s'est arrêtée.</summary>
    private static int Rang(EtatConvention etat, Convention convention) => etat switch
    {
        EtatConvention.EnVigueur or EtatConvention.Expiree or EtatConvention.Denoncee or EtatConvention.Resiliee or EtatConvention.Remplacee => 7,
        EtatConvention.Annulee => convention.TexteProposeLe is null ? 2 : 4,
        _ => (int)etat,
    };
}
