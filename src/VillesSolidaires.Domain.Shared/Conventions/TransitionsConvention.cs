namespace VillesSolidaires.Conventions;

/// <summary>La table des gestes permis par état : le domaine s'y tient, les écrans n'en proposent pas d'autre.</summary>
public static class TransitionsConvention
{
    private static readonly ConventionStatut[] Redaction = [ConventionStatut.Brouillon, ConventionStatut.EnRelecture, ConventionStatut.EnCorrection];
    private static readonly ConventionStatut[] Signature = [ConventionStatut.ASigner, ConventionStatut.PartiellementSignee];
    private static readonly ConventionStatut[] AvantSignature = [.. Redaction, .. Signature];

    private static readonly Dictionary<ActionConvention, ConventionStatut[]> Table = new()
    {
        // Modifier un texte à la signature est permis : les signatures données tombent, et la convention revient en correction.
        [ActionConvention.Modifier] = AvantSignature,
        [ActionConvention.Commenter] = Redaction,
        [ActionConvention.EnvoyerEnRelecture] = [ConventionStatut.Brouillon, ConventionStatut.EnCorrection],
        [ActionConvention.DemanderCorrections] = [ConventionStatut.EnRelecture],
        [ActionConvention.MettreASignature] = [ConventionStatut.EnRelecture, ConventionStatut.EnCorrection],
        [ActionConvention.EnregistrerDeliberation] = AvantSignature,
        [ActionConvention.Signer] = Signature,
        [ActionConvention.RefuserDeSigner] = Signature,
        [ActionConvention.Annuler] = AvantSignature,
        [ActionConvention.Relancer] = [ConventionStatut.EnRelecture, ConventionStatut.EnCorrection, .. Signature],
        [ActionConvention.OuvrirAvenant] = [ConventionStatut.Signee],
        [ActionConvention.Renouveler] = [ConventionStatut.Signee],
        [ActionConvention.Denoncer] = [ConventionStatut.Signee],
        [ActionConvention.Resilier] = [ConventionStatut.Signee],
        [ActionConvention.Suivre] = [ConventionStatut.Signee, ConventionStatut.Denoncee, ConventionStatut.Resiliee, ConventionStatut.Remplacee],
        [ActionConvention.DeposerPiece] = [.. AvantSignature, ConventionStatut.Signee, ConventionStatut.Denoncee, ConventionStatut.Resiliee, ConventionStatut.Remplacee],
    };

    /// <summary>Gestes qui ne se font pas sur un avenant signé mais sur la convention d'origine, où son texte est consolidé.</summary>
    public static readonly IReadOnlyCollection<ActionConvention> SurOrigine =
        [ActionConvention.OuvrirAvenant, ActionConvention.Renouveler, ActionConvention.Denoncer, ActionConvention.Resilier, ActionConvention.Suivre];

    /// <summary>États depuis lesquels le geste est permis.</summary>
    public static IReadOnlyList<ConventionStatut> Depuis(ActionConvention action) => Table[action];

    public static bool EstPermise(ActionConvention action, ConventionStatut statut) => Table[action].Contains(statut);

    public static IEnumerable<ActionConvention> Permises(ConventionStatut statut) => Table.Where(t => t.Value.Contains(statut)).Select(t => t.Key);
}
