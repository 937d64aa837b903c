using System.Text.RegularExpressions;

namespace VillesSolidaires.Labels;

/// <summary>Ce qu'une version doit tenir pour être publiée. Chaque refus nomme la règle, et l'axe ou le critère en cause.</summary>
public static partial class VerificationReferentiel
{
    /// <summary>Règles qui ne sont pas tenues, dans l'ordre de lecture de la grille ; vide : la version peut être publiée.</summary>
    public static IEnumerable<BusinessException> Defauts(ContenuReferentiel contenu)
    {
        ArgumentNullException.ThrowIfNull(contenu);
        return contenu.Axes.Count == 0
            ? [new BusinessException(ReferentielErrorCodes.ReferentielSansAxe)]
            : [.. contenu.Axes.SelectMany(Axe), .. contenu.Criteres.SelectMany(Critere), .. Doubles(contenu), .. Ensemble(contenu)];
    }

    private static IEnumerable<BusinessException> Axe(AxeReferentiel axe, int rang)
    {
        if (axe.Intitule.Length == 0)
        {
            yield return new BusinessException(ReferentielErrorCodes.AxeSansIntitule).WithData("Rang", rang + 1);
        }
        else if (!FormeCode().IsMatch(axe.Code))
        {
            yield return CodeInvalide(axe.Code, axe.Intitule);
        }
        if (axe.Criteres.Count == 0)
        {
            yield return new BusinessException(ReferentielErrorCodes.AxeSansCritere).WithData("Axe", axe.Intitule);
        }
    }

    private static IEnumerable<BusinessException> Critere(CritereReferentiel critere)
    {
        if (critere.Intitule.Length == 0)
        {
            yield return new BusinessException(ReferentielErrorCodes.CritereSansIntitule).WithData("Numero", critere.Numero);
        }
        else if (!FormeCode().IsMatch(critere.Code))
        {
            yield return CodeInvalide(critere.Code, critere.Intitule);
        }
        if (critere.Numero is < 1 or > ReferentielConsts.NumeroCritereMax)
        {
            yield return new BusinessException(ReferentielErrorCodes.NumeroCritereInvalide)
                .WithData("Critere", critere.Intitule).WithData("Max", ReferentielConsts.NumeroCritereMax);
        }
        if (critere.Poids <= 0)
        {
            yield return new BusinessException(ReferentielErrorCodes.PoidsNonPositif).WithData("Critere", Nommer(critere));
        }
        for (var note = 0; note <= LabelConsts.NoteMax; note++)
        {
            if (note >= critere.Descripteurs.Count || critere.Descripteurs[note].Length == 0)
            {
                yield return new BusinessException(ReferentielErrorCodes.DescripteurManquant).WithData("Critere", Nommer(critere)).WithData("Note", note);
            }
        }
        if (critere.Minimums.Count != LabelConsts.NiveauMax || critere.Minimums.Any(m => m is < 0 or > LabelConsts.NoteMax)
            || critere.Minimums.Zip(critere.Minimums.Skip(1)).Any(m => m.Second < m.First))
        {
            yield return new BusinessException(ReferentielErrorCodes.MinimumsDecroissants)
                .WithData("Critere", Nommer(critere)).WithData("Max", LabelConsts.NoteMax);
        }
        foreach (var defaut in Preuves(critere))
        {
            yield return defaut;
        }
    }

    private static IEnumerable<BusinessException> Preuves(CritereReferentiel critere)
    {
        if (critere.Preuves.Any(p => p.Libelle.Length == 0))
        {
            yield return new BusinessException(ReferentielErrorCodes.PreuveExigeeSansLibelle).WithData("Critere", Nommer(critere));
        }
        foreach (var code in Repetes(critere.Preuves.Where(p => p.Libelle.Length > 0).Select(p => p.Code)))
        {
            yield return new BusinessException(ReferentielErrorCodes.CodePreuveEnDouble).WithData("Critere", Nommer(critere)).WithData("Code", code);
        }
    }

    private static IEnumerable<BusinessException> Doubles(ContenuReferentiel contenu)
    {
        foreach (var code in Repetes(contenu.Axes.Where(a => a.Intitule.Length > 0).Select(a => a.Code)))
        {
            yield return new BusinessException(ReferentielErrorCodes.CodeAxeEnDouble).WithData("Code", code);
        }
        foreach (var code in Repetes(contenu.Criteres.Where(c => c.Intitule.Length > 0).Select(c => c.Code)))
        {
            yield return new BusinessException(ReferentielErrorCodes.CodeCritereEnDouble).WithData("Code", code)
                .WithData("Criteres", Enumerer(contenu.Criteres.Where(c => c.Code == code)));
        }
        foreach (var numero in contenu.Criteres.GroupBy(c => c.Numero).Where(g => g.Count() > 1))
        {
            yield return new BusinessException(ReferentielErrorCodes.NumeroCritereEnDouble).WithData("Numero", numero.Key).WithData("Criteres", Enumerer(numero));
        }
    }

    private static IEnumerable<BusinessException> Ensemble(ContenuReferentiel contenu)
    {
        var somme = contenu.Criteres.Sum(c => c.Poids);
        if (somme != LabelConsts.PointsMax)
        {
            yield return new BusinessException(ReferentielErrorCodes.SommeDesPoids).WithData("Somme", Formats.Nombre(somme, 2))
                .WithData("Ecart", somme < LabelConsts.PointsMax
                    ? $"Ajoutez {Formats.Nombre(LabelConsts.PointsMax - somme, 2)}"
                    : $"Retirez {Formats.Nombre(somme - LabelConsts.PointsMax, 2)}");
        }
        if (!contenu.Criteres.Any(c => c.Condition == ConditionCritere.Toujours))
        {
            yield return new BusinessException(ReferentielErrorCodes.AucunCriterePourTous).WithData("Condition", ConditionCritere.Toujours.Libelle());
        }
        if (contenu.Seuils.Count != LabelConsts.NiveauMax || contenu.Seuils.Any(s => s is <= 0 or > LabelConsts.PointsMax)
            || contenu.Seuils.Zip(contenu.Seuils.Skip(1)).Any(s => s.Second <= s.First))
        {
            yield return new BusinessException(ReferentielErrorCodes.SeuilsInvalides)
                .WithData("Seuils", string.Join(", ", contenu.Seuils.Select(s => Formats.Nombre(s, 2)))).SurChamp("Seuils");
        }
    }

    private static BusinessException CodeInvalide(string code, string quoi) =>
        new BusinessException(ReferentielErrorCodes.CodeReferentielInvalide).WithData("Code", code).WithData("Quoi", quoi);

    private static IEnumerable<string> Repetes(IEnumerable<string> codes) =>
        codes.GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);

    private static string Nommer(CritereReferentiel critere) => $"{critere.Numero}. {critere.Intitule}";

    private static string Enumerer(IEnumerable<CritereReferentiel> criteres) => string.Join(", ", criteres.Select(c => $"« {c.Intitule} »"));

    [GeneratedRegex(ReferentielConsts.CodeMotif, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormeCode();
}
