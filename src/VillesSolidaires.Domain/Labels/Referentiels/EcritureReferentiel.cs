using System.Globalization;
using System.Text;

namespace VillesSolidaires.Labels;

/// <summary>
/// Met au propre le contenu écrit dans une version en préparation : textes rognés et bornés, codes déduits des intitulés. Elle peut rester
/// inachevée ; ce qu'une publication exige est dans <see cref="VerificationReferentiel"/>.
/// </summary>
internal static class EcritureReferentiel
{
    /// <exception cref="BusinessException">Trop d'axes, de critères ou de preuves, ou texte trop long.</exception>
    public static ContenuReferentiel Mettre(ContenuReferentiel contenu)
    {
        if (contenu.Axes.Count > LabelConsts.AxesMax)
        {
            throw new BusinessException(ReferentielErrorCodes.TropDAxes).WithData("Max", LabelConsts.AxesMax);
        }
        if (contenu.Criteres.Count() > LabelConsts.CriteresMax)
        {
            throw new BusinessException(ReferentielErrorCodes.TropDeCriteres).WithData("Max", LabelConsts.CriteresMax);
        }
        var axes = Codes(contenu.Axes.Select(a => a.Code));
        var criteres = Codes(contenu.Criteres.Select(c => c.Code));
        return new ContenuReferentiel([.. contenu.Axes.Select(a => Axe(a, axes, criteres))], [.. contenu.Seuils]);
    }

    private static AxeReferentiel Axe(AxeReferentiel axe, HashSet<string> axes, HashSet<string> criteres)
    {
        var intitule = Texte(axe.Intitule, LabelConsts.IntituleMax, "Intitule");
        return new AxeReferentiel(Code(axe.Code, intitule, axes), intitule, [.. axe.Criteres.Select(c => Critere(c, criteres))]);
    }

    private static CritereReferentiel Critere(CritereReferentiel critere, HashSet<string> criteres)
    {
        var intitule = Texte(critere.Intitule, LabelConsts.IntituleMax, "Intitule");
        if (critere.Preuves.Count > ReferentielConsts.PreuvesExigeesMax)
        {
            throw new BusinessException(ReferentielErrorCodes.TropDePreuvesExigees).WithData("Critere", intitule).WithData("Max", ReferentielConsts.PreuvesExigeesMax);
        }
        var preuves = Codes(critere.Preuves.Select(p => p.Code));
        return critere with
        {
            Code = Code(critere.Code, intitule, criteres),
            Intitule = intitule,
            Presentation = Textes.OuNul(critere.Presentation, LabelConsts.PresentationMax, "Presentation"),
            Descripteurs = [.. critere.Descripteurs.Select(d => Texte(d, LabelConsts.DescripteurMax, "Descripteurs"))],
            Minimums = [.. critere.Minimums],
            Preuves = [.. critere.Preuves.Select(p => Preuve(p, preuves))],
        };
    }

    private static PreuveExigee Preuve(PreuveExigee preuve, HashSet<string> preuves)
    {
        var libelle = Texte(preuve.Libelle, LabelConsts.LibellePreuveMax, "Libelle");
        return preuve with { Code = Code(preuve.Code, libelle, preuves), Libelle = libelle };
    }

    private static HashSet<string> Codes(IEnumerable<string> donnes) =>
        donnes.Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => c.Trim()).ToHashSet(StringComparer.Ordinal);

    /// <summary>Le code donné ; sinon celui qui se déduit de l'intitulé : « Pouvoir d'agir » devient « pouvoir-d-agir », puis « pouvoir-d-agir-2 ».</summary>
    private static string Code(string? code, string intitule, HashSet<string> pris)
    {
        if (!string.IsNullOrWhiteSpace(code))
        {
            return Texte(code, LabelConsts.CodeMax, "Code");
        }
        var deduit = Deduire(intitule);
        if (deduit.Length == 0)
        {
            return "";
        }
        var libre = deduit;
        for (var rang = 2; !pris.Add(libre); rang++)
        {
            libre = $"{deduit}-{rang}";
        }
        return libre;
    }

    private static string Deduire(string intitule)
    {
        StringBuilder sortie = new();
        foreach (var c in intitule.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                sortie.Append(c);
            }
            else if (sortie.Length > 0 && sortie[^1] != '-')
            {
                sortie.Append('-');
            }
        }
        // La place d'un rang à la fin reste libre.
        const int max = LabelConsts.CodeMax - 3;
        return (sortie.Length > max ? sortie.ToString(0, max) : sortie.ToString()).Trim('-');
    }

    private static string Texte(string? texte, int max, string champ) => Textes.OuNul(texte, max, champ) ?? "";
}
