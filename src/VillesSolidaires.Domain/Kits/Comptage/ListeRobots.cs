using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace VillesSolidaires.Kits;

/// <summary>
/// Robots reconnus au nom que dit leur en-tête <c>User-Agent</c>. Presque toutes les expressions sont des fragments littéraux : elles se
/// cherchent ensemble, en un seul parcours ; les autres forment un seul automate, dont la durée est linéaire quel que soit le nom reçu.
/// </summary>
public sealed class ListeRobots
{
    /// <summary>Nom retenu au plus, en caractères : un en-tête plus long ne coûte pas davantage.</summary>
    public const int AgentMax = 512;

    private const string Operateurs = "\\.[]{}()*+?^$|";

    private readonly SearchValues<string> _litteraux;
    private readonly SearchValues<string> _fragments;
    private readonly Regex? _autres;
    private readonly IReadOnlyList<string> _exceptions;

    /// <param name="origine">D'où vient la liste, pour la page publique.</param>
    /// <param name="expressions">Expressions régulières, sensibles à la casse.</param>
    /// <param name="fragments">Fragments de nom, quelle que soit la casse.</param>
    /// <param name="exceptions">Noms d'appareils qui contiennent un fragment par hasard : ils sont effacés avant de chercher les fragments.</param>
    /// <exception cref="ArgumentException">Une expression est illisible.</exception>
    public ListeRobots(OrigineListe origine, IReadOnlyList<string> expressions, IReadOnlyList<string> fragments, IReadOnlyList<string> exceptions)
    {
        Origine = origine;
        Expressions = expressions;
        Fragments = fragments;
        _exceptions = exceptions;
        var litteraux = expressions.Select(Litteral).ToList();
        _litteraux = SearchValues.Create([.. litteraux.OfType<string>()], StringComparison.Ordinal);
        _fragments = SearchValues.Create([.. fragments], StringComparison.OrdinalIgnoreCase);
        var autres = expressions.Where((_, i) => litteraux[i] is null).ToList();
        _autres = autres.Count == 0 ? null : new Regex(
            string.Join('|', autres.Select(a => $"(?:{a})")),
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
    }

    public OrigineListe Origine { get; }
    public IReadOnlyList<string> Expressions { get; }
    public IReadOnlyList<string> Fragments { get; }
    public IReadOnlyList<string> Exceptions => _exceptions;

    /// <summary>Vrai aussi pour un logiciel qui ne dit pas son nom.</summary>
    public bool Reconnait(string? agent)
    {
        if (string.IsNullOrWhiteSpace(agent))
        {
            return true;
        }
        var nom = agent.Length <= AgentMax ? agent : agent[..AgentMax];
        return nom.AsSpan().ContainsAny(_litteraux) || _autres?.IsMatch(nom) == true || ContientUnFragment(nom);
    }

    private bool ContientUnFragment(string nom)
    {
        if (!nom.AsSpan().ContainsAny(_fragments))
        {
            return false;
        }
        var sansExceptions = _exceptions.Aggregate(nom, (reste, e) => reste.Replace(e, "", StringComparison.OrdinalIgnoreCase));
        return sansExceptions.AsSpan().ContainsAny(_fragments);
    }

    /// <returns>Le texte cherché si l'expression n'a que des caractères ordinaires ou de la ponctuation échappée, sinon nul.</returns>
    private static string? Litteral(string expression)
    {
        var texte = new StringBuilder(expression.Length);
        for (var i = 0; i < expression.Length; i++)
        {
            var lettre = expression[i];
            if (lettre == '\\' && i + 1 < expression.Length && !char.IsAsciiLetterOrDigit(expression[i + 1]))
            {
                texte.Append(expression[++i]);
            }
            else if (Operateurs.Contains(lettre))
            {
                return null;
            }
            else
            {
                texte.Append(lettre);
            }
        }
        return texte.ToString();
    }
}

/// <summary>Origine d'une liste de robots, telle que la page publique la cite.</summary>
/// <param name="Version">Version suivie, ou vide pour une liste écrite ici.</param>
/// <param name="Licence">Licence, ou vide pour une liste écrite ici.</param>
/// <param name="PublieeLe">Jour où cette version a paru.</param>
public sealed record OrigineListe(string Nom, string Version, string Licence, DateOnly PublieeLe);
