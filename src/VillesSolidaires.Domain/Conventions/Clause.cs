using System.Text.RegularExpressions;

namespace VillesSolidaires.Conventions;

/// <summary>Article ou annexe du texte, et ses fils de commentaires. Texte simple : une ligne vide sépare les paragraphes, « - » ouvre une puce.</summary>
public sealed partial class Clause
{
    private readonly List<FilCommentaires> _fils = [];

    internal Clause(NatureClause nature, int numero, string titre, string texte, Acte acte)
    {
        Id = Guid.CreateVersion7();
        Nature = nature;
        Numero = numero;
        Ecrire(titre, texte, acte);
        Revision = 1;
    }

    private Clause()
    {
    }

    public Guid Id { get; private set; }
    public NatureClause Nature { get; private set; }

    /// <summary>Numéro dans sa nature, à partir de 1, sans trou.</summary>
    public int Numero { get; private set; }
    public string Titre { get; private set; } = "";
    public string Texte { get; private set; } = "";

    /// <summary>Augmente à chaque écriture : deux personnes peuvent travailler sur deux articles sans se gêner.</summary>
    public int Revision { get; private set; }
    public DateTime ModifieeLe { get; private set; }
    public string ModifieePar { get; private set; } = "";
    public IReadOnlyList<FilCommentaires> Fils => _fils;

    public bool ACommentaireOuvert => _fils.Exists(f => f.EstOuvert);

    /// <summary>« Article 3 », « Annexe 1 ».</summary>
    public string Repere => $"{Nature.Libelle()} {Numero}";

    /// <param name="revision">Révision que la personne avait sous les yeux.</param>
    /// <returns>Faux si rien n'a changé.</returns>
    internal bool Modifier(string titre, string texte, int revision, Acte acte)
    {
        ExigerRevision(revision);
        if (Titre == titre.Trim() && Texte == Normaliser(texte))
        {
            return false;
        }
        Ecrire(titre, texte, acte);
        Revision++;
        return true;
    }

    /// <exception cref="BusinessException">Quelqu'un a écrit l'article depuis cette révision.</exception>
    internal void ExigerRevision(int revision)
    {
        if (revision != Revision)
        {
            throw new BusinessException(ConventionErrorCodes.ClauseModifieeEntreTemps)
                .WithData("Clause", Repere).WithData("Par", ModifieePar).WithData("Le", ModifieeLe);
        }
    }

    /// <summary>Reprend le texte consolidé d'un avenant.</summary>
    internal void Reporter(Clause avenant, Acte acte)
    {
        if ((Titre, Texte) != (avenant.Titre, avenant.Texte))
        {
            Ecrire(avenant.Titre, avenant.Texte, acte);
            Revision++;
        }
    }

    internal void Renumeroter(int numero) => Numero = numero;

    internal FilCommentaires Commenter(string texte, string organisation, Acte acte)
    {
        var fil = new FilCommentaires(texte, organisation, acte);
        _fils.Add(fil);
        return fil;
    }

    internal ClauseContenu Contenu() => new(Nature, Numero, Titre, Texte);

    /// <returns>Titre et texte propres, s'ils peuvent entrer dans un texte que l'on signe.</returns>
    internal static (string Titre, string Texte) Verifier(string titre, string texte)
    {
        var (propre, corps) = (titre.Trim(), Normaliser(texte));
        if (propre.Length == 0 || corps.Length == 0)
        {
            throw new BusinessException(ConventionErrorCodes.ClauseVide).SurChamp(propre.Length == 0 ? nameof(Titre) : nameof(Texte));
        }
        if (corps.Length > ConventionConsts.TexteClauseMax)
        {
            throw new BusinessException(ConventionErrorCodes.ClauseTropLongue)
                .WithData("Longueur", Formats.Nombre(corps.Length)).WithData("Max", Formats.Nombre(ConventionConsts.TexteClauseMax)).SurChamp(nameof(Texte));
        }
        RefuserBalise(propre, nameof(Titre));
        RefuserBalise(corps, nameof(Texte));
        return (propre, corps);
    }

    private void Ecrire(string titre, string texte, Acte acte)
    {
        (Titre, Texte) = Verifier(titre, texte);
        (ModifieeLe, ModifieePar) = (acte.Instant, acte.Auteur);
    }

    private static void RefuserBalise(string texte, string champ)
    {
        if (Balise().Match(texte) is { Success: true } balise)
        {
            throw new BusinessException(ConventionErrorCodes.ClauseAvecBalises).WithData("Balise", balise.Value).SurChamp(champ);
        }
    }

    /// <summary>Fins de ligne uniques et sans blancs de queue : un même texte a une même empreinte d'où qu'on l'ait collé.</summary>
    private static string Normaliser(string texte) =>
        string.Join('\n', texte.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd())).Trim();

    // Une balise ne s'exécuterait pas (tout est échappé) mais n'a rien à faire dans un texte que l'on signe.
    [GeneratedRegex(@"<\s*[/!]?\s*[a-zA-Z][^\s>]{0,20}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Balise();
}
