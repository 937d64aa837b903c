using VillesSolidaires.Organisations;

namespace VillesSolidaires.Conventions.Versions;

/// <summary>Morceau comparable d'un texte.</summary>
/// <param name="Cle">Ce qui le fait reconnaître d'une version à l'autre ; pour une clause, son titre.</param>
public sealed record ElementTexte(string Cle, string Repere, string Titre, string Texte);

/// <summary>Sorte de morceaux, et le mot qui les compte dans le résumé.</summary>
/// <param name="EstRenumerotable">Vrai pour les clauses : un numéro peut glisser sans que le texte change.</param>
public sealed record GroupeTexte(string Titre, string Nom, bool EstFeminin, bool EstRenumerotable, Func<ContenuConvention, IEnumerable<ElementTexte>> Lire);

/// <summary>Découpe un texte en morceaux comparables, tous écrits en français : un engagement se compare comme un article.</summary>
public static class DecoupageTexte
{
    public static readonly IReadOnlyList<GroupeTexte> Groupes =
    [
        new("Objet et période", "mention", true, false, Cadre),
        new("Parties", "partie", true, false, c => c.Parties.Select(Partie)),
        new("Articles", "article", false, true, c => Clauses(c, NatureClause.Article)),
        new("Annexes", "annexe", true, true, c => Clauses(c, NatureClause.Annexe)),
        new("Engagements", "engagement", false, false, c => c.Engagements.Select(Engagement)),
        new("Financement", "aide", true, false, c => c.Financements.Select(Financement)),
    ];

    private static IEnumerable<ElementTexte> Cadre(ContenuConvention c) =>
    [
        new("objet", "Objet", "Objet", c.Objet),
        new("periode", "Période", "Période", Formats.Periode(c.Debut, c.Fin)),
    ];

    private static ElementTexte Partie(PartieContenu p) => new(
        p.Nom, "Partie", p.Nom, $"{Enum.Parse<TypeOrganisation>(p.Type).Libelle()}, signe au rang {Formats.Nombre(p.Rang)}{(p.Siren is null ? "" : $", SIREN {p.Siren}")}");

    private static IEnumerable<ElementTexte> Clauses(ContenuConvention c, NatureClause nature) =>
        c.Clauses.Where(k => k.Nature == nature).Select(k => new ElementTexte(k.Titre, $"{nature.Libelle()} {Formats.Nombre(k.Numero)}", k.Titre, k.Texte));

    private static ElementTexte Engagement(EngagementContenu e) => new(
        $"{e.Partie}\n{e.Libelle}", e.Partie, e.Libelle,
        $"Pour le {Formats.Date(e.Echeance)}{(e.Cible is { } cible ? $", objectif : {Formats.Nombre(cible)} {e.Unite}".TrimEnd() : "")}");

    private static ElementTexte Financement(FinancementContenu f) => new(
        $"{f.Attribuant}\n{f.Beneficiaire}\n{f.Dispositif}", "Aide", $"{f.Attribuant} à {f.Beneficiaire}{(f.Dispositif is null ? "" : $", {f.Dispositif}")}",
        string.Join('\n', f.Versements.Select(Versement).Prepend(
            $"{Formats.Montant(f.Montant)}, {f.Nature.Libelle().ToLowerInvariant()}, {f.Conditions.Libelle().ToLowerInvariant()}")));

    private static string Versement(VersementContenu v) =>
        $"- {Formats.Annee(v.Exercice)} : {Formats.Montant(v.Montant)} au {Formats.Date(v.Echeance)}{(v.Condition.Length == 0 ? "" : $", {v.Condition}")}";
}
