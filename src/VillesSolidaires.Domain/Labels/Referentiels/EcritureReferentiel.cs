using System.Globalization;
using System.Text;
using VillesSolidaires.Animations;

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
        return new ContenuReferentiel([.. contenu.Axes.Select(Axe)], [.. contenu.Seuils]);
    }

    /// <summary>« Pouvoir d'agir » devient « pouvoir-d-agir ».</summary>
    internal static string Code(string? code, string intitule)
    {
        if (!string.IsNullOrWhiteSpace(code))
        {
            return Texte(code, LabelConsts.CodeMax, "Code");
        }
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
        return (sortie.Length > LabelConsts.CodeMax ? sortie.ToString(0, LabelConsts.CodeMax) : sortie.ToString()).Trim('-');
    }

    private static AxeReferentiel Axe(AxeReferentiel axe)
    {
        var intitule = Texte(axe.Intitule, LabelConsts.IntituleMax, "Intitule");
        return new AxeReferentiel(Code(axe.Code, intitule), intitule, [.. axe.Criteres.Select(Critere)]);
    }

    private static CritereReferentiel Critere(CritereReferentiel critere)
    {
        var intitule = Texte(critere.Intitule, LabelConsts.IntituleMax, "Intitule");
        if (critere.Preuves.Count > ReferentielConsts.PreuvesExigeesMax)
        {
            throw new BusinessException(ReferentielErrorCodes.TropDePreuvesExigees).WithData("Critere", intitule).WithData("Max", ReferentielConsts.PreuvesExigeesMax);
        }
        return critere with
        {
            Code = Code(critere.Code, intitule),
            Intitule = intitule,
            Presentation = Textes.OuNul(critere.Presentation, LabelConsts.PresentationMax, "Presentation"),
            Descripteurs = [.. critere.Descripteurs.Select(d => Texte(d, LabelConsts.DescripteurMax, "Descripteurs"))],
            Minimums = [.. critere.Minimums],
            Preuves = [.. critere.Preuves.Select(Preuve)],
        };
    }

    private static PreuveExigee Preuve(PreuveExigee preuve)
    {
        var libelle = Texte(preuve.Libelle, LabelConsts.LibellePreuveMax, "Libelle");
        return preuve with { Code = Code(preuve.Code, libelle), Libelle = libelle };
    }

    private static string Texte(string? texte, int max, string champ) => Textes.OuNul(texte, max, champ) ?? "";
}
