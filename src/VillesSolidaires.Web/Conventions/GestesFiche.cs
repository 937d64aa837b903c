using VillesSolidaires.Conventions;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Conventions;

/// <summary>
/// Ce que la personne peut faire d'une convention : une action principale au plus, celle que l'état attend d'elle, et les autres au menu.
/// </summary>
public sealed class GestesFiche
{
    /// <summary>Jours avant la fin où renouveler devient l'action principale : le premier palier des échéances.</summary>
    private static readonly int Renouveler = ConventionConsts.PaliersEcheance[^1];

    private readonly ConventionDetailDto _convention;
    private readonly DateOnly _aujourdhui;

    public GestesFiche(ConventionDetailDto convention, DateOnly aujourdhui)
    {
        ArgumentNullException.ThrowIfNull(convention);
        (_convention, _aujourdhui) = (convention, aujourdhui);
        Principal = Choisir();
        Autres = [.. Tous().Where(g => g != Principal)];
    }

    public Geste? Principal { get; }

    public IReadOnlyList<Geste> Autres { get; }

    private int CommentairesOuverts => _convention.Clauses.Sum(c => c.Fils.Count(f => f.ResoluLe is null));

    /// <summary>La partie de la personne dont c'est le tour de signer.</summary>
    private PartieDto? Mienne => _convention.Parties.FirstOrDefault(p => p is { ASonTour: true, EstMienne: true });

    private Geste? Choisir() => _convention.Statut switch
    {
        ConventionStatut.Brouillon when _convention.Clauses.Count == 0 => Si(ActionConvention.Modifier, Ecrire),
        ConventionStatut.Brouillon => Si(ActionConvention.EnvoyerEnRelecture, EnvoyerEnRelecture),
        ConventionStatut.EnRelecture when _convention.Partie(_convention.ActeurPartieId) is { EstMienne: true } =>
            Si(ActionConvention.Commenter, new Geste("Relire le texte", Icones.EnRelecture, Adresse: "#texte")),
        ConventionStatut.EnCorrection when CommentairesOuverts > 0 && _convention.Partie(_convention.ActeurPartieId) is { EstMienne: true } => Si(ActionConvention.Modifier, Ecrire),
        ConventionStatut.EnRelecture or ConventionStatut.EnCorrection when CommentairesOuverts == 0 =>
            Si(ActionConvention.MettreASignature, MettreASignature),
        ConventionStatut.EnRelecture or ConventionStatut.EnCorrection => Si(ActionConvention.Relancer, Relancer),
        ConventionStatut.ASigner or ConventionStatut.PartiellementSignee => Mienne switch
        {
            { DoitDeliberer: true, DeliberationExecutoireLe: null } => Si(ActionConvention.EnregistrerDeliberation, Deliberation),
            not null => Si(ActionConvention.Signer, Signer),
            null => Si(ActionConvention.Relancer, Relancer),
        },
        ConventionStatut.Signee when _convention.RenouveleePar is null && _convention.Fin.DayNumber - _aujourdhui.DayNumber <= Renouveler =>
            Si(ActionConvention.Renouveler, Renouvellement),
        _ => null,
    };

    private IEnumerable<Geste> Tous()
    {
        (ActionConvention Action, Geste Geste)[] possibles =
        [
            (ActionConvention.Modifier, Ecrire),
            (ActionConvention.EnvoyerEnRelecture, EnvoyerEnRelecture),
            (ActionConvention.DemanderCorrections, new Geste("Demander des corrections", Icones.EnCorrection, Dialogues.Corrections)),
            (ActionConvention.MettreASignature, MettreASignature),
            (ActionConvention.Signer, Signer),
            (ActionConvention.RefuserDeSigner, new Geste("Refuser de signer", Icones.Denoncee, Dialogues.Refus, Destructif: true)),
            (ActionConvention.Relancer, Relancer),
            (ActionConvention.OuvrirAvenant, new Geste("Préparer un avenant", Icones.Avenant, Dialogues.Avenant)),
            (ActionConvention.Renouveler, Renouvellement),
            (ActionConvention.DeposerPiece, new Geste("Déposer un document", Icones.Depot, Adresse: Vers("deposer"))),
            (ActionConvention.Annuler, new Geste("Annuler la convention", Icones.Annulee, Dialogues.Annulation, Destructif: true)),
            (ActionConvention.Denoncer, new Geste("Dénoncer la convention", Icones.Denoncee, Dialogues.Denonciation, Destructif: true)),
            (ActionConvention.Resilier, new Geste("Résilier la convention", Icones.Resiliee, Dialogues.Resiliation, Destructif: true)),
        ];
        // Réservé à qui conduit la convention, comme l'annuler : le cadre engage toutes les parties.
        Geste[] cadre = _convention.Peut(ActionConvention.Modifier) && _convention.Peut(ActionConvention.Annuler)
            ? [new("Modifier l’objet et les dates", Icones.Saisonnier, Dialogues.Cadre)]
            : [];
        return cadre.Concat(possibles.Where(p => _convention.Peut(p.Action) && (p.Action != ActionConvention.Renouveler || _convention.RenouveleePar is null)).Select(p => p.Geste));
    }

    private Geste Ecrire => new("Modifier le texte", Icones.Modification, Adresse: Vers("texte"));

    private static Geste EnvoyerEnRelecture => new("Envoyer en relecture", Icones.EnRelecture, Dialogues.Relecture);

    private static Geste MettreASignature => new("Mettre à la signature", Icones.ASigner, Dialogues.Ouverture);

    private Geste Signer => new(Mienne is null ? "Consigner une signature sur papier" : "Signer la convention", Icones.ASigner, Adresse: Vers("signer"));

    private Geste Deliberation => new("Enregistrer la délibération", Icones.Deliberation, Adresse: $"{Vers("deliberation")}?partie={Mienne!.Id}");

    private Geste Relancer => new(
        _convention.Statut is ConventionStatut.ASigner or ConventionStatut.PartiellementSignee ? "Relancer le signataire" : "Relancer la partie attendue",
        Icones.Envoyer, Dialogues.Relance);

    private static Geste Renouvellement => new("Renouveler la convention", Icones.Renouvellement, Dialogues.Renouvellement);

    private Geste? Si(ActionConvention action, Geste geste) => _convention.Peut(action) ? geste : null;

    private string Vers(string page) => $"/conventions/{_convention.Id}/{page}";
}
