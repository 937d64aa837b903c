using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace VillesSolidaires.Navigateur;

/// <summary>Une largeur de fenêtre, en pixels CSS, et un thème.</summary>
public readonly record struct Ecran(int Largeur, ColorScheme Theme)
{
    public static readonly Ecran Bureau = new(1440, ColorScheme.Light);
    public static readonly Ecran BureauSombre = new(1440, ColorScheme.Dark);
    public static readonly Ecran Telephone = new(390, ColorScheme.Light);

    /// <summary>La largeur que WCAG 1.4.10 demande de tenir sans défilement horizontal.</summary>
    public static readonly Ecran Etroit = new(320, ColorScheme.Light);

    /// <summary>Ce que toute page doit tenir.</summary>
    public static readonly Ecran[] Tous = [Bureau, BureauSombre, Telephone];
}

/// <summary>
/// axe et débordement en largeur. La page se charge une fois, puis la fenêtre et le thème changent autour d'elle : c'est son chargement qui coûte.
/// </summary>
internal static class Examen
{
    private const int Hauteur = 1000;

    // Toutes les règles s'exécutent ; seules les violations sont détaillées, ce qui prend quatre fois moins de temps. Une couleur en cours de
    // transition n'est celle d'aucun des deux thèmes : elles finissent d'abord, sans attendre (dans un bloc replié, elles ne finiraient jamais).
    private const string Axe = """
        async () => {
          document.getAnimations().filter(a => a instanceof CSSTransition).forEach(a => a.finish());
          const { violations } = await axe.run(document, { resultTypes: ['violations'] });
          const defauts = violations.flatMap(v => v.nodes.map(n => `${v.id} (${v.help}) ${n.target.join(' ')}`));
          return document.documentElement.scrollWidth > innerWidth + 1 ? [...defauts, 'déborde en largeur'] : defauts;
        }
        """;

    private static readonly string Moteur = new BundledAxeScriptProvider().GetScript();

    /// <summary>Défauts de la page telle qu'elle est, chacun avec son adresse.</summary>
    public static async Task<IReadOnlyList<string>> ExaminerAsync(this IPage page)
    {
        if (await page.EvaluateAsync<bool>("() => !window.axe"))
        {
            await page.EvaluateAsync(Moteur);
        }
        var (adresse, fenetre) = (new Uri(page.Url).PathAndQuery, page.ViewportSize!.Width);
        return [.. (await page.EvaluateAsync<string[]>(Axe)).Select(d => $"{adresse} à {fenetre} px : {d}")];
    }

    /// <summary>Défauts de la page sur chaque écran ; elle revient ensuite au premier.</summary>
    public static async Task<IReadOnlyList<string>> ExaminerAsync(this IPage page, params Ecran[] ecrans)
    {
        List<string> defauts = [];
        foreach (var ecran in ecrans)
        {
            await page.MettreAsync(ecran);
            defauts.AddRange((await page.ExaminerAsync()).Select(d => ecran.Theme == ColorScheme.Dark ? d + " (sombre)" : d));
        }
        if (ecrans.Length > 1)
        {
            await page.MettreAsync(ecrans[0]);
        }
        return defauts;
    }

    /// <summary>Ouvre la page, puis l'examine sur chaque écran.</summary>
    public static async Task<IReadOnlyList<string>> ExaminerAsync(this IPage page, string adresse, params Ecran[] ecrans)
    {
        await page.GotoAsync(adresse);
        return await page.ExaminerAsync(ecrans);
    }

    private static async Task MettreAsync(this IPage page, Ecran ecran)
    {
        await page.SetViewportSizeAsync(ecran.Largeur, Hauteur);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ecran.Theme });
    }
}
