namespace VillesSolidaires;

/// <summary>Refus d'une règle métier. <see cref="Code"/> désigne le texte français dans <c>Localisation/fr.json</c>.</summary>
public class BusinessException(string code, Exception? inner = null) : Exception(code, inner)
{
    private readonly Dictionary<string, object?> _donnees = new(StringComparer.Ordinal);

    /// <summary>Code stable, de la forme <c>Conventions:PeriodeChevauchante</c>.</summary>
    public string Code { get; } = code;

    /// <summary>Champ de saisie que la règle met en cause, s'il y en a un : le message s'affiche à côté.</summary>
    public string? Champ { get; private set; }

    /// <summary>Valeurs à placer dans le texte, par nom.</summary>
    public IReadOnlyDictionary<string, object?> Donnees => _donnees;

    /// <summary>Phrase française à montrer à la personne.</summary>
    public string Texte => TextesErreur.Lire(Code, _donnees);

    public BusinessException WithData(string nom, object? valeur)
    {
        _donnees[nom] = valeur;
        return this;
    }

    public BusinessException SurChamp(string champ)
    {
        Champ = champ;
        return this;
    }
}

/// <summary>L'objet demandé n'existe pas, ou n'existe pas dans le périmètre de la personne : les deux se répondent pareil.</summary>
public sealed class EntityNotFoundException(string code = GeneralErrorCodes.Introuvable) : BusinessException(code);

/// <summary>Ce que la demande exige ne peut pas se faire maintenant, sans que personne n'ait tort : à redemander plus tard.</summary>
/// <param name="reessayerDans">Délai conseillé au client.</param>
public sealed class IndisponibleException(string code, TimeSpan reessayerDans, Exception inner) : BusinessException(code, inner)
{
    public TimeSpan ReessayerDans { get; } = reessayerDans;
}

/// <summary>La personne n'est pas connectée, ou son rôle ou son périmètre ne permet pas l'action.</summary>
public sealed class AutorisationRefuseeException(string code, bool estAnonyme = false) : BusinessException(code)
{
    public bool EstAnonyme { get; } = estAnonyme;
}

/// <summary>L'objet a été modifié par quelqu'un d'autre depuis sa lecture.</summary>
public sealed class ConcurrenceException : BusinessException
{
    public ConcurrenceException(string? par, DateTime? le, Exception? inner = null)
        : base(GeneralErrorCodes.ModifieEntreTemps, inner)
    {
        WithData("Par", par ?? "une autre personne");
        WithData("Le", le is { } instant ? Formats.Instant(instant) : "à l’instant");
    }
}

/// <summary>
/// La base refuse une valeur unique, prise par un autre enregistrement entre la vérification et l'écriture. Le service la traduit dans
/// la règle de l'agrégat ; sans cela elle se répond telle quelle (409).
/// </summary>
/// <param name="proprietes">Propriétés de l'index refusé ; vide si la base ne l'a pas désigné.</param>
public sealed class UniciteException(IReadOnlyList<string> proprietes, Exception inner) : BusinessException(GeneralErrorCodes.DejaPris, inner)
{
    public IReadOnlyList<string> Proprietes { get; } = proprietes;

    /// <summary>Vrai si l'unicité refusée est celle de cette seule propriété.</summary>
    public bool Porte(string propriete) => Proprietes is [var seule] && seule == propriete;
}
