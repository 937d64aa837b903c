using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.TagHelpers;

/// <summary>
/// Icône décorative du sprite : <c>&lt;vs-icone nom="eye" /&gt;</c>. Muette pour les lecteurs d'écran, le mot est toujours à côté ;
/// un bouton sans mot porte son nom dans <c>aria-label</c>.
/// </summary>
[HtmlTargetElement("vs-icone", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconeTagHelper(SpriteIcones sprite) : TagHelper
{
    /// <summary>Nom Tabler de l'icône.</summary>
    public string Nom { get; set; } = "";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(sprite.Rendre(ViewContext.HttpContext, Nom));
    }
}

/// <summary>Rend les icônes du sprite, à son adresse avec empreinte.</summary>
public sealed class SpriteIcones(IWebHostEnvironment environnement)
{
    private const string Chemin = "lib/icones/sprite.svg";

    // En Développement, une icône oubliée du sprite se voit tout de suite ; ailleurs elle ne vaut pas une page d'erreur.
    private readonly Lazy<string?> _contenu = new(() => environnement.IsDevelopment() ? Lire(environnement) : null);

    /// <summary>Le SVG de l'icône.</summary>
    /// <exception cref="InvalidOperationException">En Développement, l'icône n'est pas dans le sprite.</exception>
    public IHtmlContent Rendre(HttpContext contexte, string nom)
    {
        ArgumentNullException.ThrowIfNull(contexte);
        if (_contenu.Value is { } contenu && !contenu.Contains($"id=\"{nom}\"", StringComparison.Ordinal))
            throw new InvalidOperationException($"L'icône « {nom} » n'est pas dans le sprite : déclarez-la dans Icones.cs, puis recompilez.");

        var adresses = contexte.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        var usage = new TagBuilder("use");
        usage.Attributes["href"] = $"{contexte.Request.PathBase}/{adresses?[Chemin] ?? Chemin}#{nom}";
        return Html.Element("svg", "ti", usage).Avec("aria-hidden", "true");
    }

    private static string? Lire(IWebHostEnvironment environnement)
    {
        var fichier = environnement.WebRootFileProvider.GetFileInfo(Chemin);
        if (!fichier.Exists) return null;
        using var lecteur = new StreamReader(fichier.CreateReadStream());
        return lecteur.ReadToEnd();
    }
}
