using Microsoft.AspNetCore.Razor.TagHelpers;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Web.TagHelpers;

/// <summary><c>vs-permission</c> : un lien ou un bouton que le rôle de la personne ne lui permet pas ne se montre pas. La page visée vérifie de son côté.</summary>
[HtmlTargetElement("a", Attributes = Attribut)]
[HtmlTargetElement("button", Attributes = Attribut)]
public sealed class PermissionTagHelper(IUtilisateurCourant utilisateur) : TagHelper
{
    private const string Attribut = "vs-permission";

    [HtmlAttributeName(Attribut)]
    public string Permission { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!utilisateur.Peut(Permission))
        {
            output.SuppressOutput();
        }
    }
}
